/// SRC-76: every part is an entry of its own.
enum ServicesWithoutEntry: SourceReading {
  static let id: RuleID = "SRC-76"
  static let looksFor = "public parts without a common entry"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(entries), material.says(people) else { return [] }
    let open = material.services.filter { service in
      let lines = material.text.lines(ownedBy: service.id)
      let isAsked = material.index.incoming(service.id).contains {
        $0.style == .sync && material.index.isDeployed($0.source)
      }
      guard !isAsked else { return false }
      return lines.contains { isOffer($0, of: service, in: material) }
        || material.operations.contains { $0.owner == service.id }
    }
    guard open.count > 2 else { return [] }
    let names = NameList.and(open.map(\.name), shown: 4)
    let places = open.compactMap { service in
      material.text.lines(ownedBy: service.id).first {
        isOffer($0, of: service, in: material)
      }?.evidence
        ?? service.evidence.first
    }
    return [
      finding(
        "\(open.count) parts take HTTP calls of their own, and nothing stands before them",
        because:
          "Certificates, tokens, limits and CORS are then built \(open.count) times, clients "
          + "know every address, and \(names) are all open to attack.",
        meanwhile: "One entry routes to the parts (API-07).",
        at: Array(places.prefix(4)),
        suggestion: "Name the entry through which clients come, or say which of \(names) clients "
          + "may reach.")
    ]
  }

  /// A line that says what the part takes, not what it calls.
  private static func isOffer(
    _ line: SourceLine, of service: Element, in material: SourceMaterial
  ) -> Bool {
    line.affirms(offers) && !line.says(inside)
      && !material.requirements.components.contains {
        $0.id != service.id && line.says(SourceText.names(of: $0))
      }
  }

  private static let offers: WordList = ["http", "rest", "https", "endpoint", "endpoints"]
  private static let inside: WordList = ["internal", "grpc only", "private"]
  private static let entries: WordList = [
    "gateway", "bff", "ingress", "reverse proxy", "load balancer", "nginx", "traefik", "envoy",
    "kong", "cloudfront", "apisix", "front door", "网关", "게이트웨이",
  ]
  private static let people: WordList = ReviewWords.people + ReviewWords.authentication.entries
}
