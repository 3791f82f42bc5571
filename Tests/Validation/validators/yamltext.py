"""YAML: syntax, duplicate keys and layout."""

import yaml
from yamllint import linter
from yamllint.config import YamlLintConfig

CONFIG = YamlLintConfig(
    """
extends: default
rules:
  document-start: disable
  line-length: disable
  truthy: {check-keys: false}
  quoted-strings: disable
  comments-indentation: disable
"""
)


def lint(text: str):
    """Reasons by yamllint."""
    for problem in linter.run(text, CONFIG):
        yield f"yamllint {problem.line}:{problem.column} {problem.desc} ({problem.rule})"


def load(text: str):
    """The value, with times left as text as JSON would have them."""
    return yaml.load(text, Loader=_Loader)


def load_all(text: str):
    """The values of all documents."""
    return list(yaml.load_all(text, Loader=_Loader))


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):
    pass


_Loader.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for key, resolvers in _Loader.yaml_implicit_resolvers.items()
}
