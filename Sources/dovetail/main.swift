import CommandLineTool

Dovetail.start()
