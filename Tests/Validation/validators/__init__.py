"""One module per kind of artefact; each check yields reasons why the artefact is not right."""
