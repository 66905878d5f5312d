// Files that the build puts into scripts as text.
declare module "*.css" {
  const text: string;
  export default text;
}
declare module "*.txt" {
  const text: string;
  export default text;
}
// The bookmarklet, built before the page that shows it.
declare module "bookmarklet.js" {
  const code: string;
  export default code;
}
