// The app in one file has its worker in it, and the worker its engine: both stand in
// the page as text.

const text = (id: string) => (document.getElementById(id) as HTMLElement).textContent as string;

const worker = new Blob(['const whosaidEngine="', text("engine"), '";', text("worker")], { type: "text/javascript" });
for (const reader of document.querySelectorAll("who-said")) reader.setAttribute("worker-src", URL.createObjectURL(worker));
