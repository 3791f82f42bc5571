/// API-01: method and path of an operation that no source names, plural and kebab-case.
struct ProposedOperation: Hashable {
  let method: String
  let path: String

  /// An operation on an entity of the provider.
  ///
  /// - Parameters:
  ///   - key: the field by which the entity is known; without one its name and `Id`.
  ///   - edgeClass: what the call carries.
  ///   - phrase: the call's own words, which tell an action on the entity from adding one.
  init?(_ entity: DataEntity, key: String?, edgeClass: EdgeClass?, phrase: CallPhrase?) {
    let name = NameWords(entity.name)
    let collection = "/" + name.plural.kebab
    let item = "\(collection)/{\(key ?? name.singular.camel + "Id")}"
    let isAboutIt = phrase?.noun.singular == name.singular
    switch edgeClass {
    case .command:
      self.method = "POST"
      if let phrase, isAboutIt, phrase.effect == .changes {
        self.path = "\(item)/\(phrase.verb)"
      } else {
        self.path = collection
      }
    case .query:
      self.method = "GET"
      self.path = item
    default: return nil
    }
  }

  /// An operation on the thing that the words of a call name.
  init(_ phrase: CallPhrase) {
    let collection = "/" + (phrase.isCountable ? phrase.noun.plural : phrase.noun).kebab
    let item =
      phrase.isCountable ? "\(collection)/{\(phrase.noun.singular.camel)Id}" : collection
    switch phrase.effect {
    case .reads:
      method = "GET"
      path = phrase.noun.isPlural ? collection : item
    case .adds:
      method = "POST"
      path = collection
    case .changes where phrase.noun.words.count > 1 && phrase.noun.words.last == "status":
      // "update the booking status": the status of the thing is what changes.
      let thing = NameWords(words: phrase.noun.words.dropLast())
      method = "PUT"
      path = "/\(thing.plural.kebab)/{\(thing.singular.camel)Id}/status"
    case .changes:
      method = "POST"
      path = "\(item)/\(phrase.verb)"
    case .removes:
      method = "DELETE"
      path = item
    }
  }
}
