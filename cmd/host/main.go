// Command host serves whosaid's page and its embeddable element from the build
// that it holds inside. No text is ever sent to it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"whosaid/internal/hosting"
	"whosaid/web"
)

func main() {
	flags := flag.NewFlagSet("host", flag.ContinueOnError)
	addr := flags.String("addr", "localhost:8080", "`address` to listen on; port 0 takes any free one")
	ancestors := flags.String("frame-ancestors", "", "`sites` that may show the page in a frame, and the engine or the list without the page in one, as a CSP source list (default nobody the page, everybody the others)")
	switch err := flags.Parse(os.Args[1:]); {
	case errors.Is(err, flag.ErrHelp):
		return
	case err != nil:
		os.Exit(2) // flag has said why
	case flags.NArg() > 0:
		fmt.Fprintf(os.Stderr, "host: unexpected argument %q\n", flags.Arg(0))
		os.Exit(2)
	}
	stop, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	if err := run(stop, *addr, hosting.Options{FrameAncestors: *ancestors}); err != nil {
		fmt.Fprintln(os.Stderr, "host:", err)
		os.Exit(1)
	}
}

// run serves until stop is done, then lets the requests under way end.
func run(stop context.Context, addr string, o hosting.Options) error {
	site, err := hosting.New(web.Files(), o)
	if errors.Is(err, hosting.ErrNotBuilt) {
		return errors.New("this program was compiled before the site was built; run `make build`, which makes both")
	}
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%s is in use by another program; stop it or choose another address, such as -addr localhost:8081", addr)
	}
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           site,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      5 * time.Minute, // the wasm over a slow line
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    32 << 10,
	}
	fmt.Printf("whosaid is at http://%s (Ctrl-C stops it)\n", address(addr, listener))
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	select {
	case err := <-done:
		return err
	case <-stop.Done():
	}
	grace, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return server.Shutdown(grace)
}

// address is what to type into a browser: the host as given, where there is one,
// and the port that was really taken.
func address(addr string, l net.Listener) string {
	host, _, err := net.SplitHostPort(addr)
	if err != nil || host == "" || host == "0.0.0.0" || host == "::" {
		host = "localhost"
	}
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		return l.Addr().String()
	}
	return net.JoinHostPort(host, port)
}
