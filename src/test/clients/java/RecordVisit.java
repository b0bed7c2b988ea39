import java.nio.file.Files;
import java.util.UUID;
import org.doorway.client.ApiClient;
import org.doorway.client.ApiException;
import org.doorway.client.api.MenuApi;
import org.doorway.client.api.ReportsApi;
import org.doorway.client.api.VisitsApi;
import org.doorway.client.model.RecordDeparture;
import org.doorway.client.model.Modality;
import org.doorway.client.model.AddLine;
import org.doorway.client.model.CheckIn;
import org.doorway.client.model.Problem;
import org.doorway.client.model.UnmetReason;

/** What somebody writes first with the generated Java client. Arguments: where the service is, an access
 * token of the desk's, and one of a manager's. */
public class RecordVisit {
    public static void main(String... arguments) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[1]));
        var visits = new VisitsApi(client);

        var item = new MenuApi(client).getMenu("main", null, null).getFamilies().get(0).getItems().get(0);
        var visit = new CheckIn()
                .id(UUID.randomUUID())
                .site("main")
                .modality(Modality.DROP_IN)
                .addLinesItem(new AddLine().item(item.getCode()))
                .addLinesItem(new AddLine()
                        .item(item.getCode())
                        .given(0)
                        .askedFor(2)
                        .unmetReason(UnmetReason.OUT_OF_STOCK));

        var answer = visits.recordVisitWithHttpInfo(visit);
        var recorded = answer.getData();
        var arrived = recorded.getArrivedAt().isAfter(recorded.getRecordedAt()) ? "later" : "before it was written down";
        System.out.printf(
                "recorded %d %s, lines: %d, arrived %s%n",
                answer.getStatusCode(), recorded.getState(), recorded.getLines().size(), arrived);
        System.out.println("repeated " + visits.recordVisitWithHttpInfo(visit).getStatusCode());
        System.out.println("on the board: " + visits.listVisits(null, null, 10, "main", null).getItems().size());
        System.out.println("left: " + visits.recordDeparture(visit.getId(), null, new RecordDeparture()).getState());

        try {
            visits.recordVisit(new CheckIn().site("main").addLinesItem(new AddLine().item("unicorn").given(-5)));
        } catch (ApiException refused) {
            var problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            System.out.println("refused " + problem.getStatus());
            problem.getErrors().forEach(fault -> System.out.println("  " + fault.getPointer()));
        }

        var manager = new ApiClient();
        manager.updateBaseUri(arguments[0]);
        manager.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[2]));
        var file = new ReportsApi(manager)
                .reportServicesAsCsv(
                        null, null, null, null, null, null, null, null, null, "main", null, null, null, null, null);
        System.out.println("downloaded " + Files.readString(file.toPath()).substring(0, 17));
    }
}
