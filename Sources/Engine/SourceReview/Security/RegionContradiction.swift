/// SRC-142: data has to stay in one place, and the system runs in another.
enum RegionContradiction: SourceReading {
  static let id: RuleID = "SRC-142"
  static let looksFor = "data that has to stay where the system does not run"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard
      let rule = material.statements(staying).first(where: {
        $0.affirms(staying) && place($0) != nil
      }),
      let wanted = place(rule)
    else { return [] }
    return regions(outside: wanted, rule, in: material)
      + providers(outside: wanted, rule, in: material)
  }

  /// A region of a cloud that a line names, and that lies elsewhere.
  private static func regions(
    outside wanted: Place, _ rule: SourceLine, in material: SourceMaterial
  ) -> [Finding] {
    let named = material.text.lines.lazy.compactMap { line -> (String, SourceLine)? in
      region(in: line.text).flatMap { wanted.holds($0) ? nil : ($0, line) }
    }
    guard let (region, line) = named.first else { return [] }
    return [
      finding(
        .error, "Data has to stay in \(wanted.name), but the system runs in \(region)",
        about: .system,
        because: "From the first record on the rule is broken, and backups and logs of that time "
          + "stay there.",
        at: [rule.evidence, line.evidence],
        suggestion: "Start in a region in \(wanted.name), or keep real data out until it is there.")
    ]
  }

  /// Providers of whom it is known that where they keep data has to be chosen.
  private static func providers(
    outside wanted: Place, _ rule: SourceLine, in material: SourceMaterial
  ) -> [Finding] {
    material.requirements.elements(.externalSystem).compactMap { external in
      guard let known = material.knowledge.citation(.residency, of: external.id),
        !material.text.lines(about: external).contains(where: { $0.says(chosen) })
      else { return nil }
      return finding(
        "Data has to stay in \(wanted.name), and no source says where \(external.name) keeps it",
        about: .element(external.id), because: known.sentence,
        at: [rule.evidence] + external.evidence.prefix(1),
        suggestion: "Name the region or the address of \(external.name) that is used, and what of "
          + "the data goes there.")
    }
  }

  /// Where data has to stay.
  private struct Place {
    var name: String
    /// How the names of regions there begin.
    var regions: [String]

    func holds(_ region: String) -> Bool { regions.contains(where: region.hasPrefix) }
  }

  private static func place(_ line: SourceLine) -> Place? {
    places.first { line.says($0.words) }.map { Place(name: $0.name, regions: $0.regions) }
  }

  private static let europe = [
    "eu-", "europe-", "westeurope", "northeurope", "germany", "france", "sweden", "italy",
    "spain", "poland", "switzerland", "norway",
  ]
  private static let places: [(words: WordList, name: String, regions: [String])] = [
    (
      ["germany", "german soil", "deutschland", "독일"], "Germany",
      ["eu-central-1", "europe-west3", "europe-west10", "germany"]
    ),
    (
      ["korea", "south korea", "국내", "한국"], "Korea",
      ["ap-northeast-2", "asia-northeast3", "korea"]
    ),
    (["switzerland", "schweiz"], "Switzerland", ["eu-central-2", "europe-west6", "switzerland"]),
    (["european union", "eu", "eea", "europe", "within the eu"], "the EU", europe),
    (["china", "境内", "中国"], "China", ["cn-"]),
    (["united states", "us soil"], "the United States", ["us-", "eastus", "westus", "centralus"]),
  ]

  /// The first name of a cloud's region in the text.
  private static func region(in text: String) -> String? {
    text.lowercased().split { " \t`,;()|\"'.".contains($0) }.map(String.init).first { word in
      let parts = word.split(separator: "-")
      let isNumbered = parts.count > 1 && (parts.last?.last?.isNumber ?? false)
      return isNumbered && areas.contains { word.hasPrefix($0) }
        || azure.contains(word)
    }
  }

  private static let areas = [
    "us-east", "us-west", "us-central", "eu-", "ap-", "sa-", "ca-", "me-", "af-", "cn-",
    "europe-west", "europe-north", "europe-central", "asia-",
  ]
  private static let azure: Set<String> = [
    "eastus", "eastus2", "westus", "westus2", "westus3", "centralus", "westeurope", "northeurope",
    "southeastasia", "koreacentral", "germanywestcentral", "switzerlandnorth",
  ]
  private static let staying: WordList = [
    "must stay", "has to stay", "must not leave", "may not leave", "must remain", "data residency",
    "residency", "stored only in", "kept only in", "stay in", "stays in", "remains in",
    "resides in", "국내에 저장", "국외 반출",
    "境内存储", "datenhaltung",
  ]
  private static let chosen: WordList = [
    "region", "eu endpoint", "residency", "eu site", "frankfurt",
  ]
}
