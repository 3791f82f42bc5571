internal import Markup

/// Reads docker-compose fragments: the services that run, and what each one starts after.
enum ComposeExtractor {
  /// One service of a fragment.
  struct Service: Hashable, Sendable {
    var name: String
    var image = ""
    var isBuilt = false
    var line: Int
    /// The services it depends on, with the lines that say so.
    var needs: [Need] = []
    /// Names in the addresses of its environment, which may be other services.
    var hosts: [Need] = []
    var variables: [EnvironmentVariable] = []
  }

  /// One entry of `depends_on` or `links`.
  struct Need: Hashable, Sendable {
    var name: String
    var line: Int
  }

  /// Declares the services of a document's fragments.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for (services, _) in fragments(in: reading) {
      for service in services {
        guard let kind = kind(of: service) else { continue }
        registry.declare(
          service.name, kind: kind, firmness: 1, weight: 2,
          evidence: reading.document.evidence(line: service.line))
      }
    }
  }

  /// Reads what the services of a document's fragments depend on.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (services, lines) in fragments(in: reading) {
      draft.readings[index].usage.mark(lines, .recognised)
      for service in services {
        guard let source = draft.registry.find(service.name) else { continue }
        let names = Set(services.map(\.name))
        let told = Set(service.needs.map(\.name))
        let hosts = service.hosts.filter { names.contains($0.name) && !told.contains($0.name) }
        for need in service.needs + hosts {
          guard let target = draft.registry.find(need.name) else { continue }
          var claim = InteractionClaim(
            source: source.index, target: target.index, form: .dependencyList,
            evidence: reading.document.evidence(line: need.line))
          claim.isSimilar = source.isSimilar || target.isSimilar
          draft.add(claim)
          draft.readings[index].usage.mark(need.line...need.line, .used)
        }
        draft.read(
          service.variables, of: source.index, in: index, except: names.union(told))
      }
    }
  }

  /// What a service is, by its image; `nil` for tools and proxies around the system.
  private static func kind(of service: Service) -> Element.Kind? {
    let sort =
      TechnologyVocabulary.sort(of: product(ofImage: service.image))
      ?? TechnologyVocabulary.sort(of: TextWords.words(service.name))
    switch sort {
    case .store: return .dataStore
    case .broker: return .broker
    case .external, .library, .observability, .runtime: return service.isBuilt ? .component : nil
    case nil: return .component
    }
  }

  /// The words of the product that an image holds: `registry.example/library/postgres:16-alpine`.
  private static func product(ofImage image: String) -> [String] {
    let last = image.split(separator: "/").last.map(String.init) ?? ""
    return TextWords.words(String(last.prefix { $0 != ":" }))
  }

  /// What an image runs, where it is a store or broker.
  static func kind(ofImage image: String) -> Element.Kind? {
    switch TechnologyVocabulary.sort(of: product(ofImage: image)) {
    case .store: .dataStore
    case .broker: .broker
    default: nil
    }
  }

  private static func fragments(
    in reading: ExtractionDraft.Reading
  ) -> [([Service], ClosedRange<Int>)] {
    var found: [([Service], ClosedRange<Int>)] = []
    let markup = reading.document.markup
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks where markup.nodes[block].kind == .codeBlock {
        guard ["yaml", "yml", "docker-compose", ""].contains(markup.name(of: block)) else {
          continue
        }
        let services = services(in: reading.document.codeLines(of: block))
        if !services.isEmpty { found.append((services, markup.lineRange(of: block))) }
      }
    }
    return found
  }

  /// The services of a fragment; empty when it is no docker-compose file.
  static func services(in lines: [CodeLine]) -> [Service] {
    guard let top = lines.firstIndex(where: { $0.text.hasPrefix("services:") }) else { return [] }
    var services: [Service] = []
    var depth: Int?
    var key = ""
    var keyDepth = 0
    for line in lines[(top + 1)...] {
      let text = line.text.trimmed
      if text.isEmpty || text.hasPrefix("#") { continue }
      let indent = line.text.prefix { $0 == " " }.count
      if indent == 0 { break }
      let level = depth ?? indent
      depth = level
      if indent == level {
        guard let name = self.key(of: text) else { return [] }
        services.append(Service(name: name, line: line.line))
        key = ""
      } else if let last = services.indices.last {
        if key.isEmpty || indent <= keyDepth, !text.hasPrefix("- ") {
          key = self.key(of: text) ?? ""
          keyDepth = indent
          let value = String(text.drop { $0 != ":" }.dropFirst()).trimmed.trimmingMarks
          if key == "image" { services[last].image = value }
          if key == "build" { services[last].isBuilt = true }
          if key == "depends_on", !value.isEmpty {
            for name in value.split(separator: ",") {
              services[last].needs.append(Need(name: String(name).trimmed, line: line.line))
            }
          }
        } else if key == "environment" {
          let variable = variable(text, line.line)
          if let variable { services[last].variables.append(variable) }
          if let name = host(in: text), variable?.isOutside != true {
            services[last].hosts.append(Need(name: name, line: line.line))
          }
        } else if key == "depends_on" || key == "links" {
          add(text, line.line, indent, keyDepth, to: &services[last])
        }
      }
    }
    // A list of services that neither runs nor builds anything is some other file.
    return services.contains { !$0.image.isEmpty || $0.isBuilt } ? services : []
  }

  /// `- db`, or `db:` with a condition below it.
  private static func add(
    _ text: String, _ line: Int, _ indent: Int, _ depth: Int, to service: inout Service
  ) {
    var name = text
    if text.hasPrefix("- ") {
      name = String(text.dropFirst(2)).trimmed.trimmingMarks
      if let colon = name.firstIndex(of: ":") { name = String(name[..<colon]) }
    } else if let key = key(of: text), indent <= depth + 4, key != "condition", key != "restart",
      key != "required"
    {
      name = key
    } else {
      return
    }
    service.needs.append(Need(name: name, line: line))
  }

  /// The host in `DB_URL: postgres://db:5432/books`.
  private static func host(in text: String) -> String? {
    guard let mark = text.firstRange(of: "://") else { return bareHost(in: text) }
    var rest = text[mark.upperBound...]
    if let at = rest.firstIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return name.isEmpty ? nil : String(name)
  }

  /// `DB_URL: postgres://db/books` or `- DB_URL=postgres://db/books`.
  private static func variable(_ text: String, _ line: Int) -> EnvironmentVariable? {
    let plain = text.hasPrefix("- ") ? String(text.dropFirst(2)).trimmed.trimmingMarks : text
    guard let cut = plain.firstIndex(where: { $0 == "=" || $0 == ":" }) else { return nil }
    return EnvironmentVariable(
      key: String(plain[..<cut]).trimmed.trimmingMarks,
      value: String(plain[plain.index(after: cut)...]).trimmed.trimmingMarks, line: line)
  }

  /// The host in `- SEATS_ADDR=seat-map:9000`.
  private static func bareHost(in text: String) -> String? {
    guard let cut = text.firstIndex(where: { $0 == "=" || $0 == ":" }) else { return nil }
    let key = TextWords.words(String(text[..<cut]))
    let value = String(text[text.index(after: cut)...]).trimmed.trimmingMarks
    let name = value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    let behind = value.dropFirst(name.count)
    let isAddress =
      [
        "url", "uri", "host", "endpoint", "addr", "address", "server", "servers", "service",
        "brokers",
      ].contains(key.last ?? "")
      || behind.first == ":" && behind.dropFirst().allSatisfy { $0.isNumber || $0 == "/" }
    return isAddress && !name.isEmpty ? String(name) : nil
  }

  private static func key(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let key = String(text[..<colon]).trimmed.trimmingMarks
    return key.isEmpty || key.contains(" ") ? nil : key
  }
}
