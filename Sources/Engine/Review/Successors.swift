/// Which element or interaction took the place of one that is no longer found.
struct Successors {
  /// By the id that is gone.
  let elements: [ElementID: ElementID]
  /// By the id that is gone.
  let interactions: [InteractionID: InteractionID]

  init(from old: Requirements, to new: Requirements) {
    var names: [String: ElementID] = [:]
    for element in new.elements {
      for name in [element.name] + element.aliases where names[ElementName(name).exactKey] == nil {
        names[ElementName(name).exactKey] = element.id
      }
    }
    let known = Set(new.elements.map(\.id))
    var elements: [ElementID: ElementID] = [:]
    for element in old.elements where !known.contains(element.id) {
      elements[element.id] = names[ElementName(element.name).exactKey]
    }
    self.elements = elements
    let kept = Set(new.interactions.map(\.id))
    var interactions: [InteractionID: InteractionID] = [:]
    for interaction in old.interactions where !kept.contains(interaction.id) {
      let source = elements[interaction.source] ?? interaction.source
      let target = elements[interaction.target] ?? interaction.target
      let between = new.interactions.filter { $0.source == source && $0.target == target }
      let alike = between.first { $0.style == interaction.style }
      interactions[interaction.id] = alike?.id ?? (between.count == 1 ? between[0].id : nil)
    }
    self.interactions = interactions
  }
}
