import Testing

@testable import Engine

@Suite("PlantUML")
struct PlantUMLTests {
  private func block(_ body: String, language: String = "plantuml") -> Requirements {
    extracted("# System\n\n```\(language)\n@startuml\n\(body)\n@enduml\n```\n")
  }

  @Test(
    "Every way to draw an arrow is read",
    arguments: [
      ("[A] --> [B]", "A>B"), ("A -> B", "A>B"), ("A ..> B : uses", "A>B"), ("A -.-> B", "A>B"),
      ("A <-- B", "B>A"), ("A <.. B", "B>A"), ("A -[#red,dashed]-> B", "A>B"),
      ("A -left-> B", "A>B"), ("A -d-> B", "A>B"), ("A --> B : x -> y", "A>B"),
      ("A -- B", "A>B"), ("A ->> B", "A>B"), ("A --( B", "A>B"), ("\"A\" --> \"B\"", "A>B"),
      ("A--> B", "A>B"), ("A <|-- B", ""), ("A *-- B", ""), ("A o-- B", ""),
    ])
  func arrows(text: String, expected: String) {
    let lines = ["component A", "component B", text].enumerated()
      .map { CodeLine(text: $0.element, line: $0.offset) }
    let diagram = PlantUMLReader.diagram(lines)
    let edges = diagram.edges.map { "\(diagram.nodes[$0.from].id)>\(diagram.nodes[$0.to].id)" }
    #expect(edges.joined() == expected)
    #expect(diagram.nodes.map(\.id) == ["A", "B"])
  }

  @Test(
    "Every way to declare a box is read",
    arguments: [
      ("component \"Order Service\" as ord", "ord", "Order Service"),
      ("component [Order Service] as ord", "ord", "Order Service"),
      ("[Order Service] as ord", "ord", "Order Service"),
      ("component ord as \"Order Service\"", "ord", "Order Service"),
      ("component \"Order Service\" as ord <<Kotlin>> #lightblue", "ord", "Order Service"),
      ("rectangle \"Order\\nService\" as ord", "ord", "Order Service"),
      ("component ord", "ord", "ord"),
    ])
  func boxes(text: String, id: String, label: String) {
    let node = PlantUMLReader.diagram([CodeLine(text: text, line: 1)]).nodes.first
    #expect(node?.id == id)
    #expect(node?.label == label)
  }

  @Test("Keywords, packages and stereotypes tell what the boxes are")
  func kinds() {
    let found = block(
      """
      !define PART(x) rectangle x
      ' a remark
      actor Buyer
      package "Shop" {
        PART(Orders) {
          component "Order Service" as ord
          rectangle "  - OrderController\\n  - OrderMapper" as parts
        }
      }
      database "Order Store" as db <<PostgreSQL>>
      queue "Order Events" as q
      package "External Services" {
        rectangle "Paymatic\\nCard Provider" as pay
      }
      Buyer --> ord
      ord --> db : SQL
      ord ..> pay : REST
      ord --> q : publishes
      """)
    #expect(
      Set(found.parts) == [
        "person Buyer", "component Order Service", "dataStore Order Store", "broker Order Events",
        "externalSystem Paymatic",
      ])
    #expect(
      found.arrows == [
        "Order Service > Order Store data", "Order Service > Paymatic sync",
        "Order Service > Order Events async",
      ])
  }

  @Test("A package around one box is another name of the box")
  func titles() {
    let found = block(
      """
      package "Storefront" {
        component "Acme Web Shell" as web
      }
      component "Order Service" as ord
      web --> ord : HTTP
      """)
    #expect(found.components.first?.aliases == ["Storefront"])
  }

  @Test("In a sequence answers are left out and calls keep their lines", arguments: ["", "uml"])
  func sequence(language: String) {
    let marked = MarkedText(
      """
      ```\(language)
      @startuml
      actor Buyer
      participant "Order Service" as ord
      participant Payments as pay
      database "Order Store" as db
      Buyer -> ord : places an order
      «ord -> pay ++ : POST /payments»
      pay --> ord -- : 201
      pay -> ord : Return receipt
      note right of pay
        pay -> db
      end note
      «db <- ord : insert»
      «ord ->> mail : OrderPlaced»
      @enduml
      ```
      """)
    let found = marked.requirements
    #expect(
      found.arrows == [
        "Order Service > Payments sync", "Order Service > Order Store data",
        "Order Service > mail async",
      ])
    #expect(found.interactionLines == marked.lines)
    #expect(found.events.map(\.name) == ["OrderPlaced"])
  }

  @Test("C4 macros behind an include are read")
  func containers() {
    let found = block(
      """
      !include https://example.org/C4_Container.puml
      Container(ord, "Order Service", "Kotlin", "Takes orders")
      ContainerDb(db, "Order Store", "PostgreSQL")
      System_Ext(pay, "Paymatic", "Cards")
      Rel_D(ord, db, "reads", "SQL")
      Rel(ord, pay, "charges", "HTTPS")
      """)
    #expect(found.arrows == ["Order Service > Order Store data", "Order Service > Paymatic sync"])
  }

  @Test(
    "Classes, states, activities and use cases are no components",
    arguments: [
      "class Order {\n  id: Long\n}\nclass Payment\nOrder \"1\" --> \"1\" Payment : has",
      "[*] --> Open\nOpen --> Closed\nstate Open", "start\n:pay;\n:ship;\nstop",
      "enum Kind {\n  A\n}\nclass Order\nOrder --> Kind",
    ])
  func traps(body: String) {
    let found = block(body)
    #expect(found.elements.isEmpty)
    #expect(found.interactions.isEmpty)
  }
}
