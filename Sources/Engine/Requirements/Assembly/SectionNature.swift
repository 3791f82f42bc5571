/// What a section is by its heading and labels, and by those of the sections that hold it.
struct SectionNature: Hashable, Sendable {
  /// Whether it is outside the description of the system.
  var isTrap = false
  /// Whether it tells what was chosen beside what was not.
  var isDecision = false
  /// Whether it lists technologies, so that it describes no parts.
  var isStack = false

  /// The nature of each section, in order.
  static func natures(of sections: [DocumentSection], _ fields: [[Field]]) -> [SectionNature] {
    var natures: [SectionNature] = []
    for (section, fields) in zip(sections, fields) {
      let parent = section.parent.map { natures[$0] } ?? SectionNature()
      natures.append(SectionNature(section, fields, below: parent))
    }
    return natures
  }

  private init(_ section: DocumentSection, _ fields: [Field], below parent: SectionNature) {
    let isIneffective = fields.contains { TrapVocabulary.isIneffective($0) }
    let isOutside = TrapVocabulary.isTrap(heading: section.title)
    // Among technologies, those of others are named for what they do.
    let isOthers = ExternalTitle.announces(section.title)
    isStack = !isOthers && (parent.isStack || TrapVocabulary.isStack(heading: section.title))
    let inherited = parent.isTrap && !(parent.isStack && isOthers)
    isTrap = inherited || isStack || isOutside || isIneffective
    let isChoice = TrapVocabulary.isDecision(heading: section.title) && !inherited
    isDecision = !isIneffective && (isChoice || parent.isDecision && !isOutside)
  }

  private init() {}
}
