// Package sink writes reports for people and programs: text for a terminal, a
// Markdown checklist, a table, JSON, SARIF, and annotations. It takes finished reports in the order of the inputs
// and gives bytes. It chooses nothing: what is in a report is shown.
package sink

import "whosaid/internal/report"

// A Sink writes reports, then whatever closes them.
type Sink interface {
	Report(*report.Report) error
	Close() error
}
