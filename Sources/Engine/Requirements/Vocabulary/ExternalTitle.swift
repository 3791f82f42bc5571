/// Recognises titles below which systems and products of others are listed.
///
///     External Systems · Third-Party Integrations · 외부 연동 · 外部系统 · Externe Systeme
///
/// Every word must belong to such a title: "External access" and "External interfaces" are about the system itself.
enum ExternalTitle {
  private static let owners: Set<String> = [
    "external", "externals", "third", "3rd", "party", "thirdparty", "saas", "partner", "vendor",
    "외부", "서드파티", "externe", "externen", "externes",
  ]
  private static let things: Set<String> = [
    "system", "systems", "service", "services", "integration", "integrations", "api", "apis",
    "dependency", "dependencies", "provider", "providers", "vendors", "partners", "parties",
    "platforms", "products", "entities", "연동", "시스템", "서비스", "의존성", "연계", "목록", "api연동",
    "systeme", "dienste", "anbieter", "abhängigkeiten",
  ]
  private static let joints: Set<String> = [
    "and", "of", "key", "the", "list", "our", "und", "종", "개",
  ]
  private static let compounds: Set<String> = [
    "nachbarsysteme", "fremdsysteme", "drittsysteme", "umsysteme", "drittanbieter", "externals",
  ]
  private static let wideOwners = ["外部", "第三方", "外部の"]
  private static let wideThings = [
    "系统", "服务", "依赖", "集成", "对接", "平台", "システム", "サービス", "連携", "依存", "API", "api",
  ]

  /// Whether a title announces what belongs to others.
  static func announces(_ title: String) -> Bool {
    let words = ElementName(title).words.filter { !($0.first?.isNumber ?? false) }
    guard !words.isEmpty, words.count <= 6 else { return false }
    if words.count == 1, compounds.contains(words[0]) { return true }
    let joined = words.joined()
    if let owner = wideOwners.first(where: { joined.hasPrefix($0) }) {
      let rest = joined.dropFirst(owner.count)
      return wideThings.contains { rest.contains($0) } && joined.count <= 12
    }
    return words.contains { owners.contains($0) } && words.contains { things.contains($0) }
      && words.allSatisfy { owners.contains($0) || things.contains($0) || joints.contains($0) }
  }

  /// "External interfaces", "External access": how others reach the system.
  static func speaksInwards(_ words: [String]) -> Bool {
    let inwards: Set<String> = [
      "interface", "interfaces", "access", "auth", "authentication", "facing", "traffic", "users",
      "actors", "endpoints", "exposure", "인터페이스",
    ]
    return words.contains { inwards.contains($0) }
  }

  /// Whether a section or one above it has such a title, with none but short ones in between.
  static func stands(above index: Int, in sections: [DocumentSection]) -> Bool {
    var current: Int? = index
    while let section = current {
      if announces(sections[section].title) { return true }
      guard ElementName(sections[section].title).words.count <= 4 else { return false }
      current = sections[section].parent
    }
    return false
  }
}
