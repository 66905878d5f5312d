package tag

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"
)

func TestModelID(t *testing.T) {
	sum := sha256.Sum256([]byte(packed))
	if want := hex.EncodeToString(sum[:])[:12]; ModelID != want {
		t.Errorf("the weights have changed: set ModelID to %q, from %q", want, ModelID)
	}
}
