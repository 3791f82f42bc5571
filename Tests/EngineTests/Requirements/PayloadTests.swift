import Testing

@testable import Engine

@Suite("What operations take and answer, and what events say")
struct PayloadTests {
  private func interface(_ name: String, in text: String) throws -> StatedInterface {
    let all = extracted(text).elements.flatMap(\.interfaces)
    return try #require(
      all.first { interface in
        switch interface.signature {
        case .http(let method, let path): "\(method) \(path)" == name
        case .rpc(let service, let method): "\(service ?? "").\(method)" == name
        default: false
        }
      }, "\(all.map(\.signature))")
  }

  private func words(_ fields: [DataField]) -> [String] {
    fields.map { field in
      field.name + (field.isOptional ? "?" : "") + (field.type.map { ": \($0)" } ?? "")
    }
  }

  @Test("A sentence names the fields of a request and of its answer")
  func prose() throws {
    let found = try interface(
      "POST /appointments",
      in: """
        ## Appointment Service

        **Interfaces:**

        - `POST /appointments` books an appointment. The request body carries the patient id, the slot
          start and an optional note. It returns the appointment id and the status.
        """)
    #expect(words(found.request) == ["patientId", "slotStart", "note?"])
    #expect(words(found.response) == ["appointmentId", "status"])
  }

  @Test("What a sentence says a caller sends belongs to the operation named before it")
  func sentenceBehind() throws {
    let found = try interface(
      "POST /invoices",
      in: """
        ## Billing Service

        **Interfaces:**

        - `POST /invoices` creates an invoice

        ## Visit Service

        Visit Service calls `POST /invoices` of Billing Service. It sends visit id, amount and currency.
        """)
    #expect(words(found.request) == ["visitId", "amount", "currency"])
  }

  @Test("Words that are no fields name none")
  func noFields() {
    for text in [
      "returns one appointment", "returns a list of orders", "accepts only JSON",
      "sends the order to the warehouse", "returns 404 when there is none", "returns the order",
      "takes two seconds", "responds with an error message",
    ] {
      #expect(PayloadPhrase(text).isEmpty, "\(text)")
    }
  }

  @Test("Typed fields are read in prose, in Korean too, with enumerations whole")
  func typed() {
    let phrase = PayloadPhrase(
      "with tripId: uuid, vehicleClass: enum(van, truck); it answers with price: decimal and currency: string."
    )
    #expect(words(phrase.request) == ["tripId: uuid", "vehicleClass: enum(van, truck)"])
    #expect(words(phrase.response) == ["price: decimal", "currency: string"])
    let korean = PayloadPhrase("요청 본문: storeId: uuid, items: array. 응답: orderId: uuid")
    #expect(words(korean.request) == ["storeId: uuid", "items: array"])
    #expect(words(korean.response) == ["orderId: uuid"])
  }

  @Test("A JSON example tells types, and says more than the sentence above it")
  func json() throws {
    let found = try interface(
      "POST /orders",
      in: """
        ## Order Service

        **Interfaces:**

        - `POST /orders` takes customer id and an optional note

        Request of `POST /orders`:

        ```json
        {
          "customerId": "5d0e6b0c-9f53-4c39-8f0a-0c5a6f6d9e11",
          "note": "ring twice",
          "total": "12.90",
          "placedAt": "2026-05-04T09:30:00Z",
          "lines": [{"sku": "A1", "quantity": 2}]
        }
        ```

        Response:

        ```json
        {"orderId": "o-1", "accepted": true}
        ```
        """)
    #expect(
      words(found.request) == [
        "customerId: uuid", "note?: string", "total: decimal", "placedAt: timestamp",
        "lines: object[]",
      ])
    #expect(found.request.last?.note == "Each holds sku, quantity.")
    #expect(words(found.response) == ["orderId: string", "accepted: boolean"])
  }

  @Test("Columns of a table of operations give request and answer")
  func columns() throws {
    let text = """
      ## Billing Service

      Bills visits and calls Stripe.

      | Method | Path | Description | Request body | Response |
      | --- | --- | --- | --- | --- |
      | POST | /invoices | Creates one | `visitId: uuid`, `amount: decimal` | invoice id, status |

      ## Visit Service

      Visit Service calls Billing Service over REST.
      """
    let found = try interface("POST /invoices", in: text)
    #expect(words(found.request) == ["visitId: uuid", "amount: decimal"])
    #expect(words(found.response) == ["invoiceId", "status"])
  }

  @Test(
    "A table of fields below an event's name is its payload, and its topic keeps its name and key")
  func eventTable() throws {
    let found = extracted(
      """
      ## Topics

      | Topic | Key | Producer | Consumers |
      | --- | --- | --- | --- |
      | `fleet.trip.completed.v2` | `vehicleId` | Trip Service | Invoice Service |

      ### fleet.trip.completed.v2

      | Field | Type | Required | Description |
      | --- | --- | --- | --- |
      | tripId | uuid | yes | the trip |
      | stops | int | no | longer than ten minutes |

      ## Trip Service

      Makes trips.

      ## Invoice Service

      Bills trips.
      """)
    let event = try #require(found.events.first)
    #expect(event.channel == "fleet.trip.completed.v2")
    #expect(event.key == "vehicleId")
    #expect(words(event.fields) == ["tripId: uuid", "stops?: int"])
    #expect(event.fields.first?.note == "the trip")
  }

  @Test("A sentence below or behind an event names what it says")
  func eventSentence() throws {
    let found = extracted(
      """
      ## Posting Service

      Publishes `PostingBooked` to NATS: posting id, amount and booked at.

      ## Statement Service

      Consumes `PostingBooked`.
      """)
    let event = try #require(found.events.first { $0.name == "PostingBooked" })
    #expect(words(event.fields) == ["postingId", "amount", "bookedAt"])
  }

  @Test("A proto file gives methods, names, numbers and data")
  func proto() throws {
    let text = """
      ## Account Service

      Holds accounts and balances in CockroachDB.

      ```proto
      syntax = "proto3";
      package ledger.accounts.v1;

      service AccountService {
        // Balance of an account.
        rpc GetBalance(BalanceQuery) returns (stream Balance);
      }

      message BalanceQuery { string account_id = 1; }

      message Balance {
        string account_id = 1;
        int64 minor_units = 3;
        State state = 4;
      }

      enum State {
        STATE_UNSPECIFIED = 0;
        STATE_OPEN = 1;
      }
      ```

      ## Posting Service

      Posting Service calls Account Service over gRPC.
      """
    let found = try interface("AccountService.GetBalance", in: text)
    #expect(found.purpose == "Balance of an account.")
    #expect(found.proto?.package == "ledger.accounts.v1")
    #expect(found.proto?.request == "BalanceQuery")
    #expect(found.proto?.streamsResponse == true)
    #expect(
      words(found.response) == ["account_id: string", "minor_units: int64", "state: enum(OPEN)"])
    #expect(found.response.map(\.number) == [1, 3, 4])
  }

  @Test("A method is read with its fields from one line")
  func signature() throws {
    let signature = try #require(
      RPCSignature("Ledger.Post(account_id: string, amount: int64) returns (posting_id: string)"))
    #expect(signature.service == "Ledger")
    #expect(words(signature.request) == ["account_id: string", "amount: int64"])
    #expect(words(signature.response) == ["posting_id: string"])
    #expect(RPCSignature("Ledger.Post") == nil)
    #expect(RPCSignature("see (below)") == nil)
  }

  @Test("Stores whose cells define tables give their owner's data")
  func stores() {
    let found = extracted(
      """
      ## Fee Service

      Takes fees.

      | Store | Product | Owner | Tables |
      | --- | --- | --- | --- |
      | Fee DB | MySQL | Fee Service | `fee`: `feeId: uuid`, `amount: integer`; `waiver`: `waiverId: uuid` |

      ## Loan Service

      Loan Service calls Fee Service over REST.
      """)
    #expect(found.entities.map(\.name) == ["fee", "waiver"])
    #expect(
      found.entities.map { words($0.fields) } == [
        ["feeId: uuid", "amount: integer"], ["waiverId: uuid"],
      ])
  }
}
