import Engine
import TestSupport
import Testing

@Suite("A cell of the coverage matrix that says covered")
struct CoveredCellTests {
  private struct Cell {
    var interaction: Interaction
    var aspect: CoverageAspect
    var by: [String]
  }

  private static func covered(_ generation: Generation) -> [Cell] {
    let requirements = generation.blueprint.requirements
    return Coverage(CoveredSystem(generation.blueprint)).matrix.rows.flatMap { row in
      CoverageAspect.allCases.compactMap { aspect -> Cell? in
        guard case .covered(let by) = row[aspect],
          let interaction = requirements.interaction(row.interaction)
        else { return nil }
        return Cell(interaction: interaction, aspect: aspect, by: by)
      }
    }
  }

  private static func text(_ path: String, in generation: Generation) -> String? {
    generation.artifacts.first { $0.path == "integration-specs/" + path }?.text
  }

  @Test(
    "names rules that did decide about the interaction, its ends or its events",
    arguments: ExampleSession.folders)
  func decided(folder: String) throws {
    let generation = Pipeline.generation(of: try ExampleSession.input(folder))
    let index = RequirementsIndex(generation.blueprint.requirements)
    let decisions = generation.blueprint.design.decisions
    let cells = Self.covered(generation)
    #expect(cells.count > 100)
    for cell in cells where ![.contract, .test].contains(cell.aspect) {
      let edge = cell.interaction
      let events = index.events(carriedBy: edge)
      let subjects: [Subject] =
        [.interaction(edge.id), .element(edge.source), .element(edge.target)]
        + events.map { .event($0.name) } + events.compactMap { $0.publisher.map(Subject.element) }
      for rule in cell.by {
        #expect(
          decisions.contains { $0.rule.rawValue == rule && subjects.contains($0.subject) },
          "\(edge.id.rawValue): \(cell.aspect) by \(rule)")
      }
    }
  }

  @Test(
    "names a contract that was written and that knows both ends", arguments: ExampleSession.folders)
  func contracted(folder: String) throws {
    let generation = Pipeline.generation(of: try ExampleSession.input(folder))
    let requirements = generation.blueprint.requirements
    for cell in Self.covered(generation) where cell.aspect == .contract {
      let text = try #require(Self.text(cell.by[0], in: generation), "\(cell.by)")
      guard cell.by[0].hasPrefix("openapi/") else { continue }
      let caller = try #require(requirements.element(cell.interaction.source)?.name)
      #expect(text.contains("- \(caller)\n"), "\(cell.by[0]) does not name \(caller)")
    }
  }

  @Test("names tests that stand in the plan", arguments: ExampleSession.folders)
  func tested(folder: String) throws {
    let generation = Pipeline.generation(of: try ExampleSession.input(folder))
    let requirements = generation.blueprint.requirements
    let plan = try #require(Self.text("integration-tests.md", in: generation))
    for cell in Self.covered(generation) where cell.aspect == .test {
      let ends = try [cell.interaction.source, cell.interaction.target].map {
        try #require(requirements.element($0)?.name)
      }
      #expect(
        plan.contains("\(ends[0]) → \(ends[1])"), "\(ends) in the plan of \(folder)")
    }
  }

  @Test("has a contract only where an operation of it is the interaction's own")
  func linked() {
    let shop = RequirementsBuilder {
      $0.component("Catalog", offers: ["GET /products", "GET /offers"])
      $0.call("Shop", "Catalog", "things", via: "REST")
    }
    let design = shop.design()
    let contracts = ContractWriter.contracts(
      for: shop.requirements, analysis: shop.analysis(), design: design)
    let matrix = Coverage(
      CoveredSystem(
        requirements: shop.requirements, analysis: shop.analysis(), design: design,
        contracts: contracts)
    ).matrix
    #expect(
      matrix.rows[0][.contract] == .missing("openapi/catalog.yaml has no operation for it"))
  }
}
