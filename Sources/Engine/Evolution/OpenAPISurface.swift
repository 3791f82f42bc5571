internal import Formats
internal import OrderedCollections

/// What an OpenAPI file promises.
struct OpenAPISurface {
  private(set) var surface = ContractSurface()
  private let root: YAMLNode
  /// Who uses each named schema, and in which direction.
  private var uses: OrderedDictionary<String, SchemaParts.Use> = [:]

  private static let methods: Set<String> = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
  ]
  /// Parameters that turn pages, by their usual names.
  private static let pageParameters: Set<String> = [
    "cursor", "limit", "offset", "page", "pagesize", "page_size", "size", "after", "before",
  ]

  init(_ root: YAMLNode) {
    self.root = root
    var api = ContractPart(
      role: .api, key: "api", name: root["info"]?["title"]?.stringValue ?? "The API", line: 1)
    api.facts[.address] = root["servers"]?.elements?.first?["url"]?.stringValue
    surface.add(api)
    for path in root["paths"]?.members ?? [] { addPath(path) }
    addSchemas()
  }

  private mutating func addPath(_ member: YAMLNode.Member) {
    let neutral = Self.neutral(member.key)
    let operations = (member.value.members ?? []).filter { Self.methods.contains($0.key) }
    var part = ContractPart(
      role: .path, key: "path \(neutral)", name: "Path \(member.key)", line: member.line)
    part.facts[.path] = member.key
    part.consumers = operations.flatMap { Self.consumers(of: $0.value) }.uniqued
    surface.add(part)
    let common = member.value["parameters"]?.elements ?? []
    for operation in operations {
      add(operation, of: member.key, neutral: neutral, common: common)
    }
  }

  private static func consumers(of operation: YAMLNode) -> [String] {
    (operation["x-consumers"]?.elements ?? []).compactMap(\.stringValue)
  }

  /// The path with its parameters' names taken out, which no caller writes.
  private static func neutral(_ path: String) -> String {
    var result = ""
    var isInside = false
    for character in path {
      if character == "}" { isInside = false }
      if !isInside { result.append(character) }
      if character == "{" { isInside = true }
    }
    return result
  }

  private mutating func add(
    _ member: YAMLNode.Member, of path: String, neutral: String, common: [YAMLNode]
  ) {
    let node = member.value
    let method = member.key.uppercased()
    var part = ContractPart(
      role: .operation, key: "operation \(method) \(neutral)", parent: "path \(neutral)",
      name: "\(method) \(path)", line: member.line)
    part.consumers = Self.consumers(of: node)
    part.facts[.security] = Self.security(node["security"] ?? root["security"])
    let parameters = (common + (node["parameters"]?.elements ?? [])).map(resolved)
    part.facts[.idempotency] =
      parameters.contains { Self.isIdempotencyKey($0) && Self.isTrue($0["required"]) }
      ? "required" : "not asked for"
    let pages = parameters.filter { Self.isPaging($0) }
    part.facts[.pagination] =
      pages.isEmpty
      ? "none" : pages.compactMap { $0["name"]?.stringValue }.sorted().joined(separator: ", ")
    surface.add(part)
    for parameter in parameters where !Self.isIdempotencyKey(parameter) {
      add(parameter, of: part, path: path)
    }
    if let body = node["requestBody"].map(resolved) {
      var request = self.part(.body, "\(part.key) body", of: part, body)
      request.name = "the body of \(part.name)"
      request.facts[.isRequired] = Self.isTrue(body["required"]) ? "required" : "optional"
      addContent(of: body, request, .toProvider)
    }
    for response in node["responses"]?.members ?? [] {
      let value = resolved(response.value)
      var answer = self.part(.response, "\(part.key) \(response.key)", of: part, value)
      answer.name = "\(response.key) of \(part.name)"
      answer.line = response.line
      addContent(of: value, answer, .toConsumer)
    }
  }

  private func part(
    _ role: ContractPart.Role, _ key: String, of parent: ContractPart, _ node: YAMLNode
  ) -> ContractPart {
    var part = ContractPart(
      role: role, key: key, parent: parent.key, name: parent.name, line: node.line)
    part.consumers = parent.consumers
    return part
  }

  private mutating func add(
    _ parameter: YAMLNode, of operation: ContractPart, path: String
  ) {
    guard let name = parameter["name"]?.stringValue, let place = parameter["in"]?.stringValue,
      place != "path" || parameter["schema"] != nil
    else { return }
    // The name of a path's parameter is no part of what goes over the wire; its position is.
    let key =
      place == "path"
      ? "path \(position(of: name, in: path))" : "\(place) \(name)"
    var part = part(.parameter, "\(operation.key) parameter \(key)", of: operation, parameter)
    part.name = "\(name) of \(operation.name)"
    part.direction = .toProvider
    let schema = parameter["schema"] ?? parameter
    part.facts = SchemaParts.facts(of: schema)
    part.facts[.isRequired] = Self.isTrue(parameter["required"]) ? "required" : "optional"
    if Self.isPaging(parameter) { part.facts[.isRequired] = nil }
    surface.add(part)
    var values = SchemaParts()
    values.addValues(of: schema, under: part)
    take(values.parts, .init(direction: .toProvider, consumers: operation.consumers))
  }

  private func position(of name: String, in path: String) -> Int {
    let names = path.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } }
    return names.firstIndex { $0 == name } ?? 0
  }

  private mutating func addContent(
    of node: YAMLNode, _ part: ContractPart, _ direction: ContractPart.Direction
  ) {
    var part = part
    part.direction = direction
    let content = node["content"]?.members ?? []
    part.facts[.mediaTypes] = content.map(\.key).sorted().joined(separator: ", ")
    let use = SchemaParts.Use(direction: direction, consumers: part.consumers)
    let schema = content.first?.value["schema"]
    if let schema { part.facts[.type] = SchemaParts.facts(of: schema)[.type] }
    surface.add(part)
    guard let schema else { return }
    var fields = SchemaParts()
    // A name of its own, to learn which schemas it refers to.
    fields.addNamed(part.key, schema, line: schema.line)
    for name in fields.references[part.key] ?? [] { uses[name] = merged(uses[name], use) }
    let own = fields.parts.dropFirst().map { field in
      var field = field
      field.key = part.key + field.key.dropFirst("schema \(part.key)".count)
      field.parent = part.key
      field.name = field.name.dropFirst(part.key.count + 1) + " in \(part.name)"
      return field
    }
    take(own, use)
  }

  private mutating func take(_ parts: [ContractPart], _ use: SchemaParts.Use) {
    for var part in parts {
      part.direction = use.direction
      part.consumers = use.consumers
      surface.add(part)
    }
  }

  private func merged(_ old: SchemaParts.Use?, _ new: SchemaParts.Use) -> SchemaParts.Use {
    guard let old else { return new }
    return SchemaParts.Use(
      direction: old.direction.union(new.direction),
      consumers: (old.consumers + new.consumers).uniqued)
  }

  /// Named schemas count as far as an operation leads to them.
  private mutating func addSchemas() {
    var schemas = SchemaParts()
    for member in root["components"]?["schemas"]?.members ?? [] {
      schemas.addNamed(member.key, member.value, line: member.line)
    }
    var waiting = Array(uses.keys)
    while let name = waiting.popLast() {
      guard let use = uses[name] else { continue }
      for inner in (schemas.references[name] ?? []).sorted() {
        let known = uses[inner]
        let all = merged(known, use)
        guard known?.direction != all.direction || known?.consumers != all.consumers else {
          continue
        }
        uses[inner] = all
        waiting.append(inner)
      }
    }
    var current: SchemaParts.Use?
    for part in schemas.parts {
      if part.role == .schema { current = uses[part.name] }
      if let current { take([part], current) }
    }
  }

  private func resolved(_ node: YAMLNode) -> YAMLNode {
    guard let reference = node["$ref"]?.stringValue, reference.hasPrefix("#/") else { return node }
    return reference.dropFirst(2).split(separator: "/").reduce(Optional(root)) { node, key in
      node?[String(key)]
    } ?? node
  }

  private static func isTrue(_ node: YAMLNode?) -> Bool { node?.scalar == .bool(true) }

  private static func isIdempotencyKey(_ parameter: YAMLNode) -> Bool {
    parameter["in"]?.stringValue == "header"
      && parameter["name"]?.stringValue?.lowercased() == "idempotency-key"
  }

  private static func isPaging(_ parameter: YAMLNode) -> Bool {
    parameter["in"]?.stringValue == "query"
      && pageParameters.contains(parameter["name"]?.stringValue?.lowercased() ?? "")
  }

  /// Schemes with their scopes, sorted: `accessToken orders:read, mutualTLS`.
  private static func security(_ node: YAMLNode?) -> String {
    let requirements = (node?.elements ?? []).flatMap { $0.members ?? [] }
    return requirements.flatMap { member -> [String] in
      let scopes = (member.value.elements ?? []).compactMap(\.stringValue)
      return scopes.isEmpty ? [member.key] : scopes.map { "\(member.key) \($0)" }
    }.uniqued.sorted().joined(separator: ", ")
  }
}
