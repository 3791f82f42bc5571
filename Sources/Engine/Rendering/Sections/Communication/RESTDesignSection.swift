/// HTTP/REST Design Principles, as this system's contracts keep them.
enum RESTDesignSection: SectionRenderer {
  static let id = SectionID(
    "communication-architecture/synchronous-communication/http-rest-api-communication/design-principles"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let apis = index.contracts.apis
    guard !apis.isEmpty else {
      for label in ["RESTful Design", "Resource Modeling", "HTTP Methods", "Content Negotiation"] {
        body.leaf(label, .notApplicable(index.reasonForNoAPI))
      }
      return body
    }
    body.leaf("RESTful Design", design(apis, index))
    body.leaf("Resource Modeling", resources(apis, index))
    body.leaf("HTTP Methods", methods(apis, index))
    body.leaf("Content Negotiation", content(index))
    return body
  }

  private static func design(_ apis: [APIContract], _ index: BlueprintIndex) -> Passage {
    let operations = apis.flatMap(\.operations)
    let stated = operations.filter { if case .stated = $0.origin { true } else { false } }
    let size: Passage = """
      \(markdown: English.capitalised(English.count(apis.count, "provider"))) \
      \(markdown: English.verb(apis.count, "offers", "offer")) \
      \(markdown: English.count(operations.count, "operation")), \
      \(markdown: share(stated.count, of: operations.count)); each provider has one OpenAPI 3.1 file \
      (Appendix B).
      """
    let ending = index.told(on: .deprecation).map { "On their way out: \($0)" } ?? Passage.empty
    guard let words = index.stated(.rest) else { return size + ending }
    return size + words + ending
  }

  private static func share(_ stated: Int, of all: Int) -> String {
    let whole = all == 1 ? "" : "all "
    if stated == all { return "\(whole)stated by the sources" }
    if stated == 0 { return "\(whole)proposed" }
    return
      "\(English.number(stated)) stated by the sources and \(English.number(all - stated)) proposed"
  }

  private static func resources(_ apis: [APIContract], _ index: BlueprintIndex) -> Passage {
    let parts = apis.map { api -> String in
      let roots = api.operations.compactMap(\.resourceSegment).uniqued
      let list = English.list(roots.map { InlineMarkdown.code("/" + $0) }, limit: 4)
      return InlineMarkdown.escaped(index.name(api.provider)) + (list.isEmpty ? "" : ": " + list)
    }
    return Passage(markdown: parts.joined(separator: "; ") + ".")
  }

  private static func methods(_ apis: [APIContract], _ index: BlueprintIndex) -> Passage {
    let operations = apis.flatMap(\.operations)
    let counts = ["GET", "POST", "PUT", "PATCH", "DELETE"].compactMap { method -> String? in
      let count = operations.count { $0.method.uppercased() == method }
      return count == 0 ? nil : "\(method) \(count)"
    }
    let keyed = operations.filter(\.needsIdempotencyKey)
    var passage: Passage = "\(markdown: counts.joined(separator: ", "))."
    if !keyed.isEmpty {
      let names = keyed.map { InlineMarkdown.code("\($0.method) \($0.path)") }
      passage =
        passage
        + Passage(
          "An \(code: "Idempotency-Key") is required by \(markdown: English.list(names, limit: 6))"
        )
        .citing(Array(index.decisions(on: .idempotency).prefix(1)))
        .recording(index.decisions(on: .idempotency)).appending(".")
    }
    let accepted = operations.filter { $0.successStatus == 202 }
    if !accepted.isEmpty {
      let names = accepted.map { InlineMarkdown.code("\($0.method) \($0.path)") }
      passage =
        passage + "202 with a status resource answers \(markdown: English.list(names, limit: 4))."
    }
    let paged = operations.filter(\.isPaginated)
    if !paged.isEmpty {
      let names = paged.map { InlineMarkdown.code("\($0.method) \($0.path)") }
      passage =
        passage
        + Passage("Pages by cursor: \(markdown: English.list(names, limit: 6))")
        .citing(Array(index.decisions(on: .pagination).prefix(1)))
        .recording(index.decisions(on: .pagination)).appending(".")
    }
    return passage
  }

  private static func content(_ index: BlueprintIndex) -> Passage {
    let errors = index.decisions(on: .errorFormat)
    let problem = Passage("errors as \(code: "application/problem+json") (RFC 9457)")
      .citing(Array(errors.prefix(1))).recording(errors)
    return
      "\(code: "application/json") in and out, \(problem). No source asks for another media type."
      + tolerance(index)
  }

  /// What readers and providers do with fields that they do not know (API-08).
  private static func tolerance(_ index: BlueprintIndex) -> Passage {
    let decisions = index.decisions(on: .compatibility)
    guard !decisions.isEmpty else { return .empty }
    let strict = decisions.count { $0.outcome.refusesUnknownFields }
    let refusal =
      strict == 0
      ? ""
      : "; \(English.count(strict, "provider")) "
        + "\(English.verb(strict, "answers", "answer")) 400 to unknown fields in a request"
    return Passage(
      "Callers of \(markdown: English.count(decisions.count, "provider")) pass over unknown fields in answers\(markdown: refusal)"
    ).citing(Array(decisions.prefix(1))).recording(decisions).appending(".")
  }
}

extension BlueprintIndex {
  /// Why there is no OpenAPI contract: nobody is called over HTTP, or no source names an operation.
  var reasonForNoAPI: Passage {
    let called = calls.filter { decision(.transport, $0)?.outcome == .transport(.rest) }
      .map(\.target).filter { kind($0) == .component }.uniqued
    guard !called.isEmpty else {
      let visits = requirements.visits.filter { visit in
        kind(visit.target) == .component
          && NamedTechnology.kind(
            of: [visit.via, visit.purpose].compactMap(\.self).joined(separator: " "))
            == .http
      }
      guard let first = visits.first else { return "no component in scope is called over HTTP." }
      let persons = visits.filter { $0.target == first.target }.map(\.person).uniqued
      return Passage(
        "\(names(persons)) \(markdown: English.verb(persons.count, "uses", "use")) \(name(first.target)) over HTTP, but no source names an operation of it"
      ).citing(visits.map(\.evidence)).appending(
        ", so there is nothing to put into a contract yet.")
    }
    return """
      \(names(called, limit: 6)) \(markdown: English.verb(called.count, "is", "are")) called over REST, but \
      no source names an operation of \(markdown: called.count == 1 ? "it" : "them"), so there is nothing \
      to put into a contract yet.
      """
  }
}

extension APIContract.Operation {
  /// The first segment that names a resource: `orders` of `/api/v1/orders/{orderId}`.
  var resourceSegment: String? {
    let segments = path.split { $0 == "/" || $0 == "?" }.map(String.init)
    let isPrefix = { (segment: String) -> Bool in
      segment == "api" || (segment.first == "v" && segment.dropFirst().allSatisfy(\.isNumber))
    }
    return segments.first { !isPrefix($0) && !$0.hasPrefix("{") } ?? root
  }

  /// The first segment of the path: the resource.
  var root: String? {
    path.split(separator: "/").first.map { segment in
      String(segment.prefix { $0 != "?" && $0 != "{" })
    }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
