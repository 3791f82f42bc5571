/// SRC-87: nobody finds anybody when one part is away.
enum RegistryOutage: SourceReading {
  static let id: RuleID = "SRC-87"
  static let looksFor = "a registry or configuration server of which one is named"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let registries = material.requirements.elements.filter {
      $0.kind != .person && Wording($0.name).contains(any: names)
    }
    // Where more than half of the system is seen to need it, that says the same.
    let pointed = SinglePoint.findings(in: material).compactMap(\.subject)
    return registries.compactMap { registry -> Finding? in
      let lines = material.text.lines(about: registry)
      guard !pointed.contains(where: { isRegistry($0, in: material) }),
        StatedInstances(of: registry) == nil,
        !lines.contains(where: { $0.says(redundant) }),
        let line = lines.first(where: { $0.affirms(uses) && $0.kind == .prose })
          ?? lines.first(where: { $0.affirms(uses) }) ?? lines.first
      else { return nil }
      return finding(
        "Every part finds or configures itself by \(registry.name), and one of it is named",
        about: .element(registry.id),
        because: "While \(registry.name) is away no instance starts, none that moved is found, and "
          + "what callers remember grows old.",
        meanwhile: "Callers keep the last answer (OPS-01).", at: [line.evidence],
        suggestion: "Say how many of \(registry.name) run, and what a part does that starts or "
          + "calls while none answers.")
    }.prefix(1).map(\.self)
  }

  private static func isRegistry(_ subject: Subject, in material: SourceMaterial) -> Bool {
    guard case .element(let id) = subject else { return false }
    return Wording(material.index.name(id)).contains(any: names)
  }

  private static let names: WordList = [
    "eureka*", "consul", "nacos", "zookeeper", "etcd", "discovery server*", "discovery service*",
    "service registry", "service discovery", "注册中心",
  ]
  private static let uses: WordList = [
    "regist*", "discover*", "name resolution", "resolution", "registry", "注册", "发现", "등록",
  ]
  private static let redundant: WordList = [
    "cluster", "clustered", "replicas", "replicated", "peer", "peers", "raft", "quorum",
    "three nodes", "3 nodes", "fallback", "falls back", "cached", "high availability", "ha",
  ]
}
