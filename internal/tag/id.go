package tag

// ModelID is the first 12 hex digits of the SHA-256 of weights.bin, so that a
// report can say which weights it rests on. A test holds it; hashing at the start
// would cost the page time and bytes.
const ModelID = "a5bc64f0730e"
