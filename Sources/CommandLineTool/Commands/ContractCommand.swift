internal import ArgumentParser
internal import Engine
internal import Formats

/// `dovetail contract`: one contract with where each of its parts comes from.
struct ContractCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "contract",
    abstract: "Prints a contract with where each operation, message and field comes from.",
    discussion: """
      A contract is named by one of:
        "Order Service"          all contracts of a provider
        OrderPlaced              an event, by its name, type or channel
        pricing.v1.Pricing       a gRPC service
        openapi/order-service    a file of integration-specs
      Without a name it lists the contracts.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var session: SessionOption
  @OptionGroup var scope: ScopeOption
  @Option(help: "The output: text or json.") var format: Format = .text
  @Argument(help: ArgumentHelp("The contract.", valueName: "contract")) var contract: String?

  func run() throws {
    let run = try SessionRun(workspace, name: session.name, environment: .current())
    let blueprint = Pipeline.blueprint(of: run.input(scope: try scope.selection()))
    guard let contract else {
      list(ContractListing.all(in: blueprint), blueprint.requirements)
      return
    }
    let listings: [ContractListing]
    do {
      listings = try ContractListing.named(contract, in: blueprint)
    } catch {
      throw report(ErrorMessage(error))
    }
    switch format {
    case .text:
      StandardStreams.line(listings.map { ContractText($0).text }.joined(separator: "\n\n"))
    case .json: StandardStreams.output(JSONWriter.document(.array(listings.map(\.value))))
    }
  }

  private func list(_ listings: [ContractListing], _ requirements: Requirements) {
    switch format {
    case .text: StandardStreams.line(ContractText.table(of: listings, requirements).text)
    case .json: StandardStreams.output(JSONWriter.document(.array(listings.map(\.value))))
    }
  }
}
