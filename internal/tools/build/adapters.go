package main

// adapterNames are the editors that need an adapter.
var adapterNames = []string{"ckeditor5", "prosemirror", "tinymce"}

// adapters bundles the adapters for editors, each a module that stands alone. Only
// pages with an editor of that name load them, so their names stay.
func (s *site) adapters() error {
	for _, name := range adapterNames {
		code, _, err := script(bundle("web/src/adapters/" + name + ".ts"))
		if err != nil {
			return err
		}
		s.addPlain("adapters/"+name+".js", code)
	}
	return nil
}
