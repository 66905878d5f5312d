// The package stays as it is in the development server: its modules name files beside them.
export default { optimizeDeps: { exclude: ["whosaid"] }, build: { assetsInlineLimit: 0 }, clearScreen: false, logLevel: "warn" };
