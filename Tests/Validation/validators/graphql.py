"""GraphQL SDL: builds a schema, and each operation says what it needs and where it comes from."""

from pathlib import Path

from graphql import GraphQLError, build_schema, parse, validate_schema


def check(path: Path):
    yield from check_text(path.read_text())


def check_text(text: str):
    try:
        schema = build_schema(text)
    except GraphQLError as error:
        yield str(error)
        return
    for error in validate_schema(schema):
        yield error.message
    for root in (schema.query_type, schema.mutation_type, schema.subscription_type):
        if root is None:
            continue
        for name, field in root.fields.items():
            if not field.description:
                yield f"{root.name}.{name} has no description"
            if origin(field) is None:
                yield f"{root.name}.{name} does not say whether it is stated or proposed"
            if name != "schemaVersion" and directive(field, "permission") is None:
                yield f"{root.name}.{name} names no permission"


def operations(text: str):
    """The operations as `query name`, with the names of their arguments."""
    schema = build_schema(text)
    roots = {
        "query": schema.query_type, "mutation": schema.mutation_type,
        "subscription": schema.subscription_type,
    }
    return {
        f"{kind} {name}": list(field.args)
        for kind, root in roots.items() if root
        for name, field in root.fields.items()
    }


def types(text: str):
    """The object and input types with the names of their fields."""
    return {
        node.name.value: [field.name.value for field in node.fields]
        for node in parse(text).definitions
        if node.kind in ("object_type_definition", "input_object_type_definition")
    }


def origin(field):
    found = directive(field, "origin")
    arguments = {a.name.value for a in found.arguments} if found else set()
    return next(iter(arguments & {"stated", "proposed"}), None)


def directive(field, name: str):
    return next((d for d in field.ast_node.directives if d.name.value == name), None)
