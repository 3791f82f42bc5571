import Engine
import OrderedCollections
import Testing

@testable import Wizard

@Suite("All questions as one list, answered by words")
struct WorksheetTests {
  private let stripe = InteractionID("payment-service->stripe/sync")

  /// A state in which a worksheet was filled in, and what in it could not be followed.
  private func filled(_ text: String) -> (player: Player, problems: [String]) {
    var player = Player.on(.dependencies)
    let (edits, problems) = Worksheet.edits(in: text, for: player.state)
    _ = player.state.take(edits)
    return (player, problems.map { "\($0.line): \($0.text)" })
  }

  @Test("A worksheet that is left as it came changes nothing")
  func untouched() {
    let state = Player.on(.dependencies).state
    let (edits, problems) = Worksheet.edits(in: Worksheet.text(of: state), for: state)
    #expect(edits == [])
    #expect(problems == [])
  }

  @Test("Every undecided interaction has a line with what it is and where it is stated")
  func lines() {
    let text = Worksheet.text(of: Player.on(.dependencies).state)
    let line = text.split(separator: "\n").first { $0.contains(stripe.rawValue) }
    #expect(line?.hasPrefix("undecided payment-service->stripe/sync  ") == true)
    #expect(
      line?.hasSuffix(
        "# Payment Service → Stripe, HTTPS, 88 % component-design_enterprise-expansion.md:10")
        == true
    )
  }

  @Test("Verbs decide, may be cut short, and carry reasons")
  func verbs() {
    let (player, problems) = filled(
      """
      # a remark
      accept order-service->payment-service/sync   # Order Service → Payment Service
      r payment-service->stripe/sync ; not in this release
      edit catalog-service->orders-db/data via="a view" purpose=reports
      scope data,external
      """)
    let review = player.state.draft.review
    #expect(problems == [])
    #expect(review.verdicts.values.map(\.answer) == [.accepted, .rejected, .accepted])
    #expect(review.verdicts[stripe]?.reason == "not in this release")
    #expect(review.edits.values.first?.via == "a view")
    #expect(review.edits.values.first?.purpose == "reports")
    #expect(player.state.draft.scope == ScopeSelection([.data, .external]))
    #expect(player.state.draft.past.map(\.name) == ["Worksheet: 3 verdicts, 1 scope"])
  }

  @Test("What nobody stated is told, confirmed or left, and what cannot be understood is named")
  func assumptions() {
    let text = Worksheet.text(of: Player.on(.patterns).state)
    #expect(text.contains("\nkeep timeout.internal "))
    #expect(text.contains("# 5: Internal calls answer within 1 s."))
    let (player, problems) = filled("tell timeout.internal ; 2 s\nt outbox.relay")
    #expect(problems == [])
    #expect(player.state.draft.review.answers["timeout.internal"] == "2 s")
    #expect(player.state.draft.review.answers[.outboxRelay] == "polling")
    #expect(player.state.draft.past.map(\.name) == ["Worksheet: 2 answers"])
    let again = Worksheet.text(of: player.state)
    #expect(again.contains("\ntell timeout.internal ; 2 s "))
    #expect(filled("tell timeout.internal ; soon").problems.first?.contains("answer with") == true)
    #expect(filled("keep nothing.known").problems == ["1: there is no assumption nothing.known"])
  }

  @Test("One undo takes all answers back")
  func undo() {
    var (player, _) = filled("accept payment-service->stripe/sync\nscope data")
    player.press("u")
    #expect(player.state.draft.review.verdicts.isEmpty)
    #expect(player.state.draft.scope == .full)
  }

  @Test("A decision is taken by the number of its outcome, and given back to its rule")
  func decisions() throws {
    let state = Player.on(.patterns).state
    let decision = try #require(state.decisionsToAsk.first)
    let (player, problems) = filled("choose \(decision.handle) 2 ; measured")
    #expect(problems == [])
    let choice = player.state.draft.review.choices[decision.key]
    #expect(choice?.reason == "measured")
    #expect(choice?.outcome == WizardState.outcomes(of: decision)[1].outcome)
  }

  @Test(
    "What cannot be followed is told with its line",
    arguments: [
      ("accept nothing->here/sync", "1: there is no interaction nothing->here/sync"),
      (
        "\n\nmaybe payment-service->stripe/sync",
        "3: “maybe” is not understood; say accept, reject, edit, undecided"
      ),
      (
        "edit payment-service->stripe/sync colour=red",
        "1: an interaction has no “colour”; it has from, to, style, via, channel, purpose, data"
      ),
      (
        "edit payment-service->stripe/sync style=slow",
        "1: The style is sync, async, data or unknown"
      ),
      (
        "scope all",
        "1: “all” is no scope; say full, or some of internal,external,data,messaging,api"
      ),
      (
        "a payment-service->stripe/sync\nr payment-service->stripe/sync",
        "2: payment-service->stripe/sync was answered in line 1 already"
      ),
    ])
  func problem(text: String, told: String) {
    #expect(filled(text).problems == [told])
  }
}

@Suite("The same questions as plain lines")
struct QuestionnaireTests {
  /// Answers questions until the words run out and gives what was asked.
  private func walk(_ words: String...) -> (state: WizardState, asked: [String], told: [String]) {
    var player = Player.on(.scope)
    var questions = Questionnaire()
    var asked: [String] = []
    var told: [String] = []
    for word in words {
      guard let question = questions.next(in: player.state) else { break }
      asked.append(question.lines.first ?? "")
      if word == "back" {
        _ = questions.goBack()
        continue
      }
      switch questions.answer(question, with: word, in: &player.state) {
      case .done(let effects):
        for case .compute(let request) in effects {
          player.happen(
            .computed(
              computation: request.computation,
              Sample.generation(request.review, scope: request.scope)))
        }
      case .told(let lines): told += lines
      case .refused(let text): told.append(text)
      }
    }
    return (player.state, asked, told)
  }

  @Test("Answers make the changes that keys make, under the same names")
  func sameChanges() {
    let (state, asked, _) = walk("", "accept", "reject not ours")
    #expect(asked[1] == "Order Service to Payment Service. 7 of 7 are undecided.")
    var player = Player.on(.dependencies)
    player.press("space x")
    player.type("not ours")
    player.press("enter")
    #expect(state.draft.content == player.state.draft.content)
    #expect(state.draft.past.map(\.name) == player.state.draft.past.map(\.name))
  }

  @Test("What was skipped is not asked again, until back is said")
  func skip() {
    let (_, asked, _) = walk("", "skip", "back", "")
    #expect(asked[1] == asked[3])
    #expect(asked[1] != asked[2])
  }

  @Test("Back asks again what has an answer already")
  func back() {
    let (state, asked, _) = walk("", "accept", "back", "reject no")
    #expect(asked[3].hasPrefix("Order Service to Payment Service."))
    #expect(state.draft.review.verdicts.values.first?.answer == .rejected)
  }

  @Test("An answer that is not understood says what would be")
  func refused() {
    let (state, _, told) = walk("", "perhaps")
    #expect(told == ["“perhaps” is not understood; say accept, reject, edit, undecided"])
    #expect(state.draft.review.verdicts.isEmpty)
  }

  @Test("Findings are told with the reason and what holds until then")
  func findings() throws {
    var player = Player.on(.review)
    player.state.review.findings = [
      Finding(
        .warning, rule: "X-01", message: "It waits", reason: "Nobody answers.",
        meanwhile: "The caller gives up.", suggestion: "Say who answers.")
    ]
    var questions = Questionnaire()
    questions.go(to: .review)
    let next = questions.next(in: player.state)
    let question = try #require(next)
    #expect(
      questions.answer(question, with: "findings", in: &player.state)
        == .told([
          "Warning X-01: It waits. Nobody answers. Until then: The caller gives up. Say who answers."
        ]))
  }
}
