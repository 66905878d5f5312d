package hosting

import (
	"cmp"
	"net/http"
	"path"
	"strings"
)

// types holds the media type of each kind of file that a build may hold. Browsers
// compile WebAssembly while it loads only under its own.
var types = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
}

// pagePolicy lets the page load its own files and nothing else, send nothing
// anywhere else, and turn no string into code or markup.
const pagePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
	"worker-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; " +
	"require-trusted-types-for 'script'; trusted-types whosaid whosaid-app; frame-ancestors "

// enginePolicy is for the page that pages elsewhere show in a hidden frame: it starts the
// engine's worker, shows nothing and loads nothing else.
const enginePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
	"form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types whosaid; frame-ancestors "

// filePolicy holds for everything else; a worker runs under the policy that its
// own script came with, and it fetches and compiles the engine.
const filePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

// permissions turns off what the page has no use for; copying a checklist needs the clipboard.
const permissions = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), " +
	"geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), " +
	"picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=(), " +
	"clipboard-read=(), clipboard-write=(self)"

// headers is the header table: what every answer for the file at name carries,
// apart from its length, encoding and ETag.
func headers(name string, o Options) http.Header {
	h := http.Header{}
	h.Set("Content-Type", types[path.Ext(name)])
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Vary", "Accept-Encoding")
	h.Set("Referrer-Policy", "no-referrer")
	hashed := strings.HasPrefix(name, "assets/")
	switch {
	case hashed:
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	default:
		h.Set("Cache-Control", "no-cache") // kept, and asked about each time
	}
	if name == "whosaid.html" { // to be saved: it brings a policy of its own
		h.Set("Content-Disposition", "attachment")
	}
	// Pages elsewhere may embed the element, and show the engine's page in a frame; if they
	// ask of all that they hold to say so (COEP), they ask it of that page and its worker too.
	const embedder, resource = "Cross-Origin-Embedder-Policy", "Cross-Origin-Resource-Policy"
	switch {
	case name == "engine.html":
		h.Set("Content-Security-Policy", enginePolicy+cmp.Or(o.FrameAncestors, "*"))
		h.Set("Permissions-Policy", permissions)
		h.Set(embedder, "require-corp")
		h.Set(resource, "cross-origin")
		return h
	case name == "panel.html": // made for the pages of others, and it knows nothing but what they tell it
		h.Set("Content-Security-Policy", pagePolicy+cmp.Or(o.FrameAncestors, "*"))
		h.Set("Permissions-Policy", permissions)
		return h
	case name == "popup.html": // a window, and never COOP: that would part it from the page that opened it
		h.Set("Content-Security-Policy", pagePolicy+"'none'")
		h.Set("Permissions-Policy", permissions)
		return h
	case path.Ext(name) == ".html":
		h.Set("Content-Security-Policy", pagePolicy+cmp.Or(o.FrameAncestors, "'none'"))
		h.Set("Permissions-Policy", permissions)
		return h
	case path.Ext(name) == ".js":
		h.Set(embedder, "require-corp")
	}
	h.Set("Content-Security-Policy", filePolicy)
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set(resource, "cross-origin")
	if hashed {
		h.Set("Timing-Allow-Origin", "*")
	}
	return h
}
