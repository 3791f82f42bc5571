/// SRC-38: parts find one another by fixed addresses.
enum FixedAddress: SourceReading {
  static let id: RuleID = "SRC-38"
  static let looksFor = "addresses of parts that are fixed in code or configuration"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let said = material.text.lines(fixed).filter { $0.affirms(fixed) && $0.says(addresses) }
    let locals = material.text.lines(["localhost"]).filter {
      $0.kind == .prose && $0.text.contains("localhost:") && !$0.says(byHand)
        && !$0.text.contains("/health")
        && Wording($0.section).contains(any: between)
    }
    guard said.count > 0 || locals.count > 2, let first = (said + locals).first else { return [] }
    return [
      finding(
        "Parts find one another by fixed addresses",
        because: "A second instance, another host or another port needs a change in every caller; "
          + "no call can be taken over when an instance dies.",
        meanwhile: "Parts are addressed by name, and the platform resolves it (OPS-01).",
        at: [first.evidence] + (said + locals).dropFirst().prefix(2).map(\.evidence),
        suggestion: "Name how parts find one another: DNS of the platform, or a registry.")
    ]
  }

  private static let fixed: WordList = [
    "hardcoded", "hard coded", "fixed address*", "fixed port*", "硬编码", "하드코딩",
  ]
  private static let addresses: WordList = [
    "port", "ports", "address*", "url", "urls", "host", "hosts", "ip", "endpoint*", "端口", "地址",
    "포트", "주소",
  ]
  private static let byHand: WordList = ["browse", "open", "browser", "visit"]
  private static let between: WordList = [
    "communication", "services", "service", "通信", "服务间", "통신",
  ]
}
