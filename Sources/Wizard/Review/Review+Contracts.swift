package import Engine
import Screen

extension ReviewState {
  /// The contract that is shown.
  package var chosenContract: ContractListing? {
    contracts.indices.contains(contract) ? contracts[contract] : nil
  }

  /// The part of it under the cursor.
  package var chosenPart: ContractListing.Part? {
    let index = list.cursor.index
    guard view == .contract, let parts = chosenContract?.parts, parts.indices.contains(index) else {
      return nil
    }
    return parts[index]
  }
}

extension WizardState {
  /// The section that a contract belongs to: the one that shows it, else the one that shows another of
  /// its sort.
  func section(of contract: ContractListing) -> Section? {
    let end = contract.path.lastIndex(of: "/") ?? contract.path.endIndex
    let folder = contract.path.prefix(upTo: end)
    func names(_ section: Section, _ text: Substring) -> Bool {
      section.body.utf8.firstRange(of: text.utf8) != nil
    }
    return sections.all.first { names($0, contract.path[...]) }
      ?? sections.all.first { names($0, folder + "/") }
  }

  /// Opens the contract of the chosen file, or lists all of them.
  mutating func openContracts() {
    if review.view == .files, let path = review.selected?.path,
      let index = review.contracts.firstIndex(where: { $0.path == path })
    {
      showContract(index)
      return
    }
    let entries = review.contracts.map { contract in
      Picker.Entry(
        contract.title, note: contract.kind.title, explanation: contract.path)
    }
    overlay = .picker(
      Picker(.contract, title: "Contracts", entries: entries, chosen: review.contract))
  }

  /// Shows a contract beside its section.
  mutating func showContract(_ index: Int) {
    if review.view != .contract { review.contractOrigin = review.view }
    review.view = .contract
    review.contract = index
    review.list = PanedList()
  }

  /// Answers a command while a contract is shown; nil where the command belongs elsewhere.
  mutating func performInContract(_ command: Command) -> [WizardEffect]? {
    switch command {
    case .nextHunk, .previousHunk:
      let next = review.contract + (command == .nextHunk ? 1 : -1)
      guard review.contracts.indices.contains(next) else {
        notice = Notice(
          .hint, next < 0 ? "This is the first contract" : "This is the last contract")
        return []
      }
      showContract(next)
      return []
    case .openSection:
      guard let section = review.chosenContract.flatMap({ self.section(of: $0) }) else {
        notice = Notice(.hint, "No section shows this contract")
        return []
      }
      let effects = enter(.sections)
      sections.select(section.id)
      return effects
    default: return performInReviewList(command)
    }
  }
}
