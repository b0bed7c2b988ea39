"""What somebody writes first with the generated Python client.

Arguments: where the service is, an access token of the desk's, and one of a manager's.
"""

import sys
import uuid

from doorway_client import (
    AddLine,
    ApiClient,
    ApiException,
    CheckIn,
    Configuration,
    MenuApi,
    Modality,
    Problem,
    RecordDeparture,
    ReportsApi,
    UnmetReason,
    VisitsApi,
)

host, token, manager_token = sys.argv[1:4]
client = ApiClient(Configuration(host=host, access_token=token))
visits = VisitsApi(client)

item = MenuApi(client).get_menu(site="main").families[0].items[0].code
visit = CheckIn(
    id=uuid.uuid4(),
    site="main",
    modality=Modality.DROP_IN,
    lines=[
        AddLine(item=item),
        AddLine(item=item, given=0, asked_for=2, unmet_reason=UnmetReason.OUT_OF_STOCK),
    ],
)

answer = visits.record_visit_with_http_info(visit)
recorded = answer.data
arrived = "later" if recorded.arrived_at > recorded.recorded_at else "before it was written down"
print(f"recorded {answer.status_code} {recorded.state.value}, lines: {len(recorded.lines)}, arrived {arrived}")
print(f"repeated {visits.record_visit_with_http_info(visit).status_code}")
print(f"on the board: {len(visits.list_visits(site='main', limit=10).items)}")
print(f"left: {visits.record_departure(recorded.id, record_departure=RecordDeparture()).state.value}")

try:
    visits.record_visit(CheckIn.model_construct(site="main", lines=[AddLine.model_construct(item="unicorn", given=-5)]))
except ApiException as refused:
    problem = Problem.from_json(refused.body)
    print(f"refused {problem.status}")
    for fault in problem.errors:
        print(f"  {fault.pointer}")

manager = ApiClient(Configuration(host=host, access_token=manager_token))
file = ReportsApi(manager).report_services_as_csv(site="main")
print(f"downloaded {bytes(file[:17]).decode()}")
