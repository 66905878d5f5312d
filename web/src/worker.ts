console.log(new URL("whosaid.wasm", location.href));
