"""proto3: compiles, and passes `buf lint` in the folder that its package asks for."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import grpc_tools
from grpc_tools import protoc

INCLUDE = Path(grpc_tools.__file__).parent / "_proto"
BUF = Path(sys.prefix) / "bin" / "buf"


def check(text: str):
    package = re.search(r"^package ([\w.]+);", text, re.MULTILINE)
    if not package:
        yield "names no package"
        return
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        file = root / package[1].replace(".", "/") / "contract.proto"
        file.parent.mkdir(parents=True)
        file.write_text(text)
        (root / "buf.yaml").write_text("version: v2\nlint:\n  use:\n    - STANDARD\n"
                                      "    - COMMENT_SERVICE\n    - COMMENT_RPC\n"
                                      "    - COMMENT_MESSAGE\n    - COMMENT_ENUM\n")
        compiled = subprocess.run(
            [sys.executable, "-m", "grpc_tools.protoc", f"-I{root}", f"-I{INCLUDE}",
             f"--descriptor_set_out={root}/set.bin", str(file)],
            capture_output=True, text=True, check=False,
        ) if protoc else None
        yield from (line for line in compiled.stderr.splitlines() if line)
        linted = subprocess.run(
            [BUF, "lint", str(root)], capture_output=True, text=True, check=False,
            env={"HOME": folder, "PATH": ""},
        )
        yield from ((linted.stdout + linted.stderr).replace(folder, "").splitlines())
