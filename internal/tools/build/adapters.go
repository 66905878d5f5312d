package main

// adapterNames are the editors that need an adapter.
var adapterNames = []string{"ckeditor5", "frame", "prosemirror", "tinymce"}

// adapters bundles the adapters for editors, each a module that stands alone. Only
// pages with an editor of that name load them, so their names stay.
func (s *site) adapters() error {
	for _, name := range adapterNames {
		adapter, err := script(bundle("web/src/adapters/" + name + ".ts"))
		if err != nil {
			return err
		}
		s.addPlain("adapters/"+name+".js", adapter.code)
	}
	return s.framePage()
}

// framePage adds the page that the adapter "frame" speaks with.
func (s *site) framePage() error {
	const entry = "web/src/framed.ts"
	options := bundle(entry)
	options.Plugins = append(options.Plugins, external(elementEntry, "../"+s.named["who-said.js"].path))
	framed, err := script(options)
	if err != nil {
		return err
	}
	s.named[entry] = s.addPlain("adapters/panel.js", framed.code)
	return s.page("web/src/panel.html")
}
