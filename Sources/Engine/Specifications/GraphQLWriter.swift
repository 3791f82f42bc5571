/// Renders a GraphQL contract as a schema in SDL, with the origin of each part as a directive.
struct GraphQLWriter {
  let contract: GraphQLContract
  let requirements: Requirements

  /// The file under `graphql/`.
  var artifact: Artifact {
    Artifact(
      path: "integration-specs/graphql/\(contract.fileName).graphql", kind: .graphQL, text: text)
  }

  private var fields: GraphQLFields {
    GraphQLFields(types: contract.types, inputs: contract.inputs)
  }

  private var text: String {
    let roots = GraphQLContract.Operation.Kind.allCases.compactMap(root)
    let types = contract.types.map { fields.type($0, keyword: "type") }
    let inputs = contract.inputs.map { fields.type($0, keyword: "input") }
    let body = roots + pages + types + inputs + fields.enums
    let head = [
      "# GraphQL interface of \(Self.oneLine(requirements.name(contract.provider))).",
      "# Who calls it sends a bearer token with the scope that @permission names (SEC-03).",
    ].joined(separator: "\n")
    let directives = """
      "Where the marked part comes from: a place in the sources, or the rule that proposes it."
      directive @origin(stated: String, proposed: String) on \
      OBJECT | INPUT_OBJECT | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION

      "The scope that the caller's token needs."
      directive @permission(scope: String!) on FIELD_DEFINITION
      """
    let scalars = GraphQLFields.scalars.filter { name, _ in
      body.contains { Self.uses(name, in: $0) }
    }.map { name, meaning in "\(Self.quoted(meaning))\nscalar \(name)" }
    return ([head, directives] + scalars + body).joined(separator: "\n\n") + "\n"
  }

  /// Whether a text names a type, as a whole word.
  private static func uses(_ name: String, in text: String) -> Bool {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains(Substring(name))
  }

  private func root(_ kind: GraphQLContract.Operation.Kind) -> String? {
    let operations = contract.operations.filter { $0.kind == kind }
    var lines = operations.flatMap(field)
    if lines.isEmpty {
      guard kind == .query else { return nil }
      // A schema without a query is none.
      lines = [
        "  \(Self.quoted("The version of this schema; no source names a query."))",
        "  schemaVersion: String! @origin(proposed: \"COM-15\")",
      ]
    }
    let name = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    return (["type \(name) {"] + lines + ["}"]).joined(separator: "\n")
  }

  private func field(_ operation: GraphQLContract.Operation) -> [String] {
    var arguments = operation.arguments.map { argument in
      "\(GraphQLFields.identifier(argument.name)): "
        + fields.reference(argument, owner: operation.name)
        + GraphQLFields.origin(argument.origin)
    }
    if let input = operation.input {
      arguments.append("input: \(input)! @origin(proposed: \"API-01\")")
    }
    if operation.kind == .mutation {
      arguments.append("idempotencyKey: ID! @origin(proposed: \"API-03\")")
    }
    if operation.isList {
      arguments.append("first: Int = 20 @origin(proposed: \"API-04\")")
      arguments.append("after: String @origin(proposed: \"API-04\")")
    }
    let list = arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))"
    return [
      "  \(Self.quoted(description(of: operation)))",
      "  \(GraphQLFields.identifier(operation.name))\(list): \(answer(of: operation)) "
        + "@permission(scope: \(Self.quoted(operation.permission)))"
        + GraphQLFields.origin(operation.origin),
    ]
  }

  private func answer(of operation: GraphQLContract.Operation) -> String {
    guard let result = operation.result else { return operation.isList ? "[JSON!]!" : "JSON" }
    return operation.isList ? "\(result)Page!" : result
  }

  private func description(of operation: GraphQLContract.Operation) -> String {
    var sentences: [String] = []
    if !operation.summary.isEmpty {
      let text = Self.oneLine(operation.summary)
      sentences.append(text.prefix(1).uppercased() + text.dropFirst() + ".")
    }
    let place = Provenance.words(operation.origin)
    sentences.append(place.prefix(1).uppercased() + place.dropFirst() + ".")
    if operation.result == nil { sentences.append("No source names the fields of the answer.") }
    if !operation.consumers.isEmpty {
      let names = operation.consumers.map { Self.oneLine(requirements.name($0)) }
      sentences.append("Called by \(names.joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ")
  }

  /// API-04: a page of each type that an operation lists.
  private var pages: [String] {
    contract.operations.filter(\.isList).compactMap(\.result).uniqued.map { name in
      """
      "A page of \(name), with the cursor of the next one."
      type \(name)Page @origin(proposed: "API-04") {
        items: [\(name)!]!
        nextCursor: String
      }
      """
    }
  }

  /// A string literal of GraphQL.
  static func quoted(_ text: String) -> String {
    let escaped = oneLine(text).flatMap { character -> [Character] in
      character == "\"" || character == "\\" ? ["\\", character] : [character]
    }
    return "\"\(String(escaped))\""
  }

  static func oneLine(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
  }
}
