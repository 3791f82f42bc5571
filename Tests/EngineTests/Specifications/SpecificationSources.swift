/// Documents in styles unlike the examples'.
enum SpecificationSources {
  /// REST with bodies in prose, in JSON and in columns.
  static let clinic = """
    # Clinic Booking

    ## Components

    ### Appointment Service

    Owns appointments, stored in PostgreSQL.

    #### API

    - `POST /api/v1/appointments` books an appointment. The request body carries the patient id, the
      doctor id, the slot start and an optional note. It returns the appointment id and the status.
    - `GET /api/v1/appointments/{appointmentId}` returns one appointment.

    Request of `POST /api/v1/appointments`:

    ```json
    {
      "patientId": "5d0e6b0c-9f53-4c39-8f0a-0c5a6f6d9e11",
      "doctorId": "d-1042",
      "slotStart": "2026-05-04T09:30:00Z",
      "note": "first visit"
    }
    ```

    ### Billing Service

    | Method | Path | Description | Request body | Response |
    | --- | --- | --- | --- | --- |
    | POST | /invoices | Creates an invoice | `appointmentId: uuid`, `amount: decimal` | `invoiceId: uuid` |
    | GET | /invoices/{invoiceId} | Reads it | – | `invoiceId: uuid`, `status: enum(open, paid)` |

    Appointment Service calls `POST /invoices` of Billing Service when a visit is over.
    """

  /// Topics with keys, tables of fields, and one call.
  static let fleet = """
    # Fleet

    ## Services

    | Service | Responsibility |
    | --- | --- |
    | Trip Service | turns positions into trips |
    | Alert Service | raises alerts |
    | Invoice Service | bills finished trips |
    | Pricing Engine | prices a trip |

    Invoice Service calls Pricing Engine over HTTP: `POST /quotes` with `tripId: uuid` and `distanceKm: decimal`; it answers with `price: decimal`, `currency: string`.

    ## Topics

    | Topic | Key | Producer | Consumers |
    | --- | --- | --- | --- |
    | `fleet.trip.completed.v2` | `tripId` | Trip Service | Invoice Service |
    | `fleet.alert.raised.v1` | `vehicleId` | Alert Service | Trip Service |

    All topics are on Apache Kafka.

    ### fleet.trip.completed.v2

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | tripId | uuid | yes | the trip |
    | distanceKm | decimal(8,2) | no | driven distance |

    ### fleet.alert.raised.v1

    Carries alert id, vehicle id and raised at.
    """

  /// gRPC with a proto file and a signature in a line.
  static let ledger = """
    # Ledger

    ## Account Service

    Holds accounts.

    ```proto
    syntax = "proto3";
    package ledger.accounts.v1;

    service AccountService {
      rpc GetBalance(GetBalanceRequest) returns (GetBalanceResponse);
    }

    message GetBalanceRequest {
      string account_id = 1;
    }

    message GetBalanceResponse {
      string account_id = 1;
      int64 minor_units = 3;
    }
    ```

    ## Posting Service

    Books postings. Depends on Account Service over gRPC (`AccountService.GetBalance`).

    - gRPC `PostingService.Post(account_id: string, amount: int64) returns (posting_id: string)` books one posting

    Publishes `PostingBooked` to NATS: posting id, account id and booked at.

    ## Statement Service

    Consumes `PostingBooked` and calls Posting Service over gRPC `PostingService.Post`.
    """
}
