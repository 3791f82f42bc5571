/// What a rule or check is about, in words that hold for every finding of it.
package struct RuleDescription: Hashable, Sendable {
  package var summary: String
  /// Where a rule of the catalogue comes from.
  package var source: String?

  package init(_ rule: RuleID) {
    if let known = Self.catalog[rule] {
      self = known
    } else {
      summary = Self.checks[rule] ?? Self.families[Self.family(of: rule)] ?? "A remark of Dovetail."
    }
  }

  private init(summary: String, source: String?) {
    self.summary = summary
    self.source = source
  }

  private static let catalog: [RuleID: RuleDescription] = {
    var catalog: [RuleID: RuleDescription] = [:]
    for rule in RuleCatalog.rules {
      let type = Swift.type(of: rule)
      catalog[type.id] = RuleDescription(summary: sentence(type.trigger), source: type.source)
    }
    for kind in ChangeClass.allCases {
      catalog[kind.rule] = RuleDescription(summary: kind.summary, source: nil)
    }
    for check in SourceCheckCatalog.checks {
      catalog[check.id] = RuleDescription(summary: sentence(check.looksFor), source: nil)
    }
    for check in Coverage.checks {
      catalog[check.id] = RuleDescription(summary: sentence(check.requirement), source: nil)
    }
    return catalog
  }()

  private static func sentence(_ text: String) -> String {
    let text = English.capitalised(text)
    return text.hasSuffix(".") ? text : text + "."
  }

  private static func family(of rule: RuleID) -> String {
    String(rule.rawValue.prefix { $0 != "-" })
  }

  private static let checks: [RuleID: String] = [
    "DRF-01": "An interaction of the sources is missing in the saved integration architecture.",
    "DRF-02": "An interaction of the saved integration architecture is no longer in the sources.",
    "DRF-03":
      "An interaction goes over something else than the saved integration architecture says.",
    "DRF-11": "A generated file is missing.",
    "DRF-12": "A generated file belongs to an earlier state of the sources.",
    "DRF-13": "A generated file no longer agrees with the sources.",
    "DRF-14": "A generated file was edited by hand and no longer agrees with the sources.",
    "DRF-15": "Generated files cite lines of the sources that have moved.",
    "DRF-16": "A fact in the document was changed by hand and no longer agrees with its contract.",
    "SAV-01": "A file was edited by hand where the generated text changed too.",
  ]

  private static let families: [String: String] = [
    "DOC": "A section of the document that the reviewer wrote no longer fits.",
    "DRA": "A drawing of the sources cannot be read in full.",
    "DRF": "The saved files no longer agree with the sources.",
    "EXT": "Places of the sources do not agree with one another.",
    "INP": "A file of the session was not read as it is.",
    "KNO": "A file of the knowledge catalogue is not as it should be.",
    "TCH": "What was taught about a name fits nothing in the sources.",
  ]
}
