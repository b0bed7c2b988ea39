// What somebody writes first with the generated Go client. Arguments: where the service is, an access token of the
// desk's, and one of a manager's.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"

	"recordvisit/doorway"
)

func main() {
	ctx := context.Background()
	client := clientOf(os.Args[1], os.Args[2])

	menu, _, err := client.MenuAPI.GetMenu(ctx).Site("main").Execute()
	check(err)
	item := menu.Families[0].Items[0].Code
	missing := doorway.NewAddLine(item)
	missing.SetGiven(0)
	missing.SetAskedFor(2)
	missing.SetUnmetReason(doorway.UNMETREASON_OUT_OF_STOCK)
	visit := doorway.NewCheckIn()
	visit.SetId("0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f99")
	visit.SetSite("main")
	visit.SetModality(doorway.MODALITY_DROP_IN)
	visit.SetLines([]doorway.AddLine{*doorway.NewAddLine(item), *missing})

	recorded, answer, err := client.VisitsAPI.RecordVisit(ctx).CheckIn(*visit).Execute()
	check(err)
	arrived := "before it was written down"
	if recorded.ArrivedAt.After(recorded.RecordedAt) {
		arrived = "later"
	}
	fmt.Printf("recorded %d %s, lines: %d, arrived %s\n",
		answer.StatusCode, recorded.State, len(recorded.Lines), arrived)
	_, answer, err = client.VisitsAPI.RecordVisit(ctx).CheckIn(*visit).Execute()
	check(err)
	fmt.Printf("repeated %d\n", answer.StatusCode)
	board, _, err := client.VisitsAPI.ListVisits(ctx).Site("main").Limit(10).Execute()
	check(err)
	fmt.Printf("on the board: %d\n", len(board.Items))
	left, _, err := client.VisitsAPI.RecordDeparture(ctx, recorded.Id).
		RecordDeparture(*doorway.NewRecordDeparture()).Execute()
	check(err)
	fmt.Printf("left: %s\n", left.State)

	wrong := doorway.NewAddLine("unicorn")
	wrong.SetGiven(-5)
	faulty := doorway.NewCheckIn()
	faulty.SetSite("main")
	faulty.SetLines([]doorway.AddLine{*wrong})
	_, _, err = client.VisitsAPI.RecordVisit(ctx).CheckIn(*faulty).Execute()
	var refused *doorway.GenericOpenAPIError
	if errors.As(err, &refused) {
		var problem doorway.Problem
		check(json.Unmarshal(refused.Body(), &problem))
		fmt.Printf("refused %d\n", problem.Status)
		for _, fault := range problem.Errors {
			fmt.Printf("  %s\n", fault.Pointer)
		}
	}

	file, _, err := clientOf(os.Args[1], os.Args[3]).ReportsAPI.ReportServicesAsCsv(ctx).Site("main").Execute()
	check(err)
	text, err := io.ReadAll(file)
	check(err)
	fmt.Printf("downloaded %s\n", text[:17])
}

func clientOf(address string, token string) *doorway.APIClient {
	configuration := doorway.NewConfiguration()
	configuration.Servers = doorway.ServerConfigurations{{URL: address}}
	configuration.AddDefaultHeader("Authorization", "Bearer "+token)
	return doorway.NewAPIClient(configuration)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
