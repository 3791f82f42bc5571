/// What is publicly known of one technology or service, with the source of every fact.
package struct KnowledgeEntry: Hashable, Sendable, Identifiable {
  /// What sort of thing it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case broker, database, cache, gateway, runtime, identity
    case cloudService = "cloud-service"
    case payment, mail, sms, push, maps, calendar, storage, search, observability, scheduler
    case library, tax, shipping, chat, llm
    /// A language, platform or system of which only the ends of its versions are known; texts do not name it as a part.
    case release
  }

  /// A stable key in kebab case: `apache-kafka`.
  package var id: String
  package var name: String
  /// Other names by which documents call it.
  package var aliases: [String]
  package var kind: Kind
  package var vendor: String?
  /// What it can do, in short kebab-case words: `event-log`, `card-payments`.
  package var provides: [String]
  package var facts: [KnowledgeFact]
  /// The file that states it, for messages; a built-in file's name or a path in the workspace.
  package var file: String
  /// The entry's line in that file, counted from 1.
  package var line: Int

  package init(
    id: String, name: String, aliases: [String] = [], kind: Kind, vendor: String? = nil,
    provides: [String] = [], facts: [KnowledgeFact] = [], file: String = "", line: Int = 1
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.vendor = vendor
    self.provides = provides
    self.facts = facts
    self.file = file
    self.line = line
  }

  /// The facts about one aspect, in the order of the catalogue.
  package func facts(_ aspect: KnowledgeFact.Aspect) -> [KnowledgeFact] {
    facts.filter { $0.about == aspect }
  }

  /// The first fact about one aspect, ready to be cited.
  package func citation(_ aspect: KnowledgeFact.Aspect) -> KnowledgeCitation? {
    facts.first { $0.about == aspect }.map { KnowledgeCitation(entry: name, fact: $0) }
  }

  /// Every fact, ready to be cited.
  package var citations: [KnowledgeCitation] {
    facts.map { KnowledgeCitation(entry: name, fact: $0) }
  }
}
