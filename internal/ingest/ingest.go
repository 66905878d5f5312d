// Package ingest turns files into documents. It takes bytes, decodes them as a
// browser would and gives a document: of plain text, or of the text in HTML or
// Markdown, with where each part of it stood in the file, what leads to other
// pages, and which findings the file itself asks to leave out. It does not read
// Word files yet, and says so rather than reporting on their markup.
package ingest

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"whosaid/internal/document"
)

// MaxBytes is the size of the largest input. Offsets would allow 2 GiB, but the
// engine takes some fifteen times the text in memory, and a file of thirty
// novels is no article.
const MaxBytes = 32 << 20

var errTooLarge = fmt.Errorf("larger than %d MiB: split it into articles", MaxBytes>>20)

// Read reads one input to its end. The name tells what kind of file it is, and
// becomes the document's; it is "" for standard input. The warning, if not "",
// says what could not be decoded.
func Read(name string, r io.Reader) (d document.Document, warning string, err error) {
	if err := refuseExtension(name); err != nil {
		return d, "", err
	}
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return d, "", err
	}
	if len(data) > MaxBytes {
		return d, "", errTooLarge
	}
	if err := refuseBinary(data); err != nil {
		return d, "", err
	}
	t, bad := decode(data)
	if bad > 0 {
		warning = fmt.Sprintf("%d %s not valid text and replaced by U+FFFD; if accents look wrong, save the file as UTF-8", bad, places(bad))
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return readHTML(name, t), warning, nil
	case ".md", ".markdown":
		return readMarkdown(name, t), warning, nil
	}
	if isPage(t) {
		return readHTML(name, t), warning, nil
	}
	return document.Plain(name, t), warning, nil
}

// isPage reports whether a text of no known kind, from standard input above all, is a web page.
func isPage(s string) bool {
	s = strings.TrimLeft(s, "\ufeff \t\r\n")
	return len(s) > 15 && (strings.EqualFold(s[:14], "<!doctype html") || strings.EqualFold(s[:6], "<html>") || strings.EqualFold(s[:6], "<html "))
}

func places(n int) string {
	if n == 1 {
		return "place was"
	}
	return "places were"
}

func refuseExtension(name string) error {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".docx", ".doc", ".odt", ".rtf":
		return errors.New("word processor files are not read yet: save the text as a .txt file, or paste it")
	case ".pdf":
		return errors.New("PDF files are not read: copy the text out, for example with pdftotext")
	}
	return nil
}
