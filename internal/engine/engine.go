// Package engine is the pipeline, from a document to its report. Read Analyze
// from top to bottom to see how text becomes findings. It is total: any text
// gives a report.
package engine

import (
	"whosaid/internal/document"
	"whosaid/internal/report"
	"whosaid/internal/rule"
)

// Version is the engine's version.
const Version = "0.1.0"

// Options are the choices of a caller.
type Options struct {
	MinLevel rule.Level // findings below it are left out
	All      bool       // lift the volume caps (RULES.md, principle 14)
}

// Analyze reads d and reports on it.
func Analyze(d *document.Document, o Options) *report.Report {
	return &report.Report{Doc: d, Version: Version}
}
