internal import Engine

/// A contract as text for people: its parts with their origins, then the lines and rules in full.
struct ContractText {
  private let listing: ContractListing

  init(_ listing: ContractListing) { self.listing = listing }

  var text: String {
    let table = TextTable(
      header: ["Part", "Is", "From"],
      rows: listing.parts.map { part in
        [
          String(repeating: "  ", count: part.depth) + part.name, Self.short(part.detail),
          part.origin.title,
        ]
      })
    var blocks = ["\(listing.title), \(Self.title(of: listing.kind)): \(listing.path)", table.text]
    if !lines.isEmpty { blocks.append((["Source lines"] + lines).joined(separator: "\n")) }
    if !rules.isEmpty { blocks.append((["Rules"] + rules).joined(separator: "\n")) }
    return blocks.joined(separator: "\n\n")
  }

  /// All contracts, one a line.
  static func table(of listings: [ContractListing], _ requirements: Requirements) -> TextTable {
    TextTable(
      header: ["Contract", "Kind", "Provider", "File"],
      rows: listings.map { listing in
        [
          listing.title, title(of: listing.kind),
          listing.provider.map { requirements.name($0) } ?? "—", listing.path,
        ]
      })
  }

  /// The places that parts rest on, with their words, in order.
  private var lines: [String] {
    let evidence = listing.parts.compactMap { part -> Evidence? in
      switch part.origin {
      case .stated(let evidence): evidence
      case .proposed(_, let evidence): evidence
      default: nil
      }
    }
    return Set(evidence).sorted().map { evidence in
      let line = evidence.quote.split(separator: "\n").first.map(String.init) ?? ""
      return "  \(evidence.place): \(Self.short(String(line.drop { $0 == " " }), to: 120))"
    }
  }

  private var rules: [String] {
    let rules = listing.parts.compactMap { part -> RuleID? in
      if case .proposed(let rule, _) = part.origin { rule } else { nil }
    }
    return Set(rules).sorted().compactMap { rule in
      RuleCatalog.trigger(of: rule).map { "  \(rule.rawValue)  \($0)" }
    }
  }

  private static func short(_ text: String, to width: Int = 60) -> String {
    text.count > width ? text.prefix(width - 1) + "…" : text
  }

  private static func title(of kind: ContractListing.Kind) -> String {
    switch kind {
    case .http: "HTTP"
    case .grpc: "gRPC"
    case .graphQL: "GraphQL"
    case .event: "event"
    }
  }
}
