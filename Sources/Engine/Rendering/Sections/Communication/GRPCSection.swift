/// gRPC Communication: which calls use it.
enum GRPCSection: SectionRenderer {
  static let id = SectionID(
    "communication-architecture/synchronous-communication/grpc-communication")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    guard !index.contracts.rpcs.isEmpty else {
      return SectionBody(reasonForNone(index))
    }
    var body = SectionBody()
    let stated = index.stated(.grpc, limit: 1)
    body.paragraph(
      """
      \(markdown: English.capitalised(English.count(index.contracts.rpcs.count, "component"))) \
      \(markdown: English.verb(index.contracts.rpcs.count, "serves", "serve")) gRPC\
      \(deadlines(index)).\(markdown: stated == nil ? "" : " ")\(stated ?? .empty)
      """)
    if let style = index.told(on: .protoStyle) { body.paragraph(style) }
    var table = MarkdownTable("Service", "Method", "Provider", "Consumers", "Deadline")
    for rpc in index.contracts.rpcs {
      for method in rpc.methods {
        table.row(
          "\(code: "\(rpc.package).\(rpc.service)")", "\(code: method.name)",
          Passage(plain: index.name(rpc.provider)), index.names(method.consumers),
          Passage(
            markdown: English.duration(milliseconds: Double(method.deadlineMilliseconds))))
      }
    }
    body.table(table)
    return body
  }

  /// What every call carries, by API-09.
  private static func deadlines(_ index: BlueprintIndex) -> Passage {
    let decisions = index.decisions(on: .errorFormat).filter { $0.rule == API09Deadlines.id }
    guard !decisions.isEmpty else { return "" }
    return Passage(
      "; \(markdown: English.count(decisions.count, "interaction")) \(markdown: English.verb(decisions.count, "carries", "carry")) a deadline, and failures travel as status codes, never inside the answer"
    ).citing(Array(decisions.prefix(1))).recording(decisions)
  }

  /// Why there is no gRPC.
  static func reasonForNone(_ index: BlueprintIndex) -> Passage {
    let rpc = index.calls.filter(index.isGRPC)
    guard rpc.isEmpty else {
      return Passage(
        "\(index.arrows(rpc, limit: 8)) \(markdown: English.verb(rpc.count, "goes", "go")) over gRPC; no source names a method, so there is no service definition yet"
      ).citing(rpc.compactMap { index.decision(.transport, $0) }).appending(".")
    }
    let transports = index.calls.map(index.transport).uniqued.filter { !$0.isEmpty }
    guard !transports.isEmpty else { return "No call in scope uses gRPC." }
    let names = English.list(transports.map(InlineMarkdown.escaped), limit: 4)
    return "No call in scope uses gRPC; the calls go over \(markdown: names)."
  }
}
