import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.refine.commands.recon.GuessTypesOfColumnCommand;
import com.google.refine.model.Cell;
import com.google.refine.model.Column;
import com.google.refine.model.Project;
import com.google.refine.model.Recon;
import com.google.refine.model.Row;
import com.google.refine.model.recon.ReconJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionConfig;
import com.google.refine.model.recon.StandardReconConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * OpenRefine's own code against a service: java -cp JARS OpenRefine.java SERVICE CELLS, a table with the columns cell, type and id.
 * Prints as JSON the types that it guesses, what it matches, what it says of a refusal, and the columns that it adds.
 */
class OpenRefine extends GuessTypesOfColumnCommand {
  static final ObjectMapper json = new ObjectMapper();

  public static void main(String[] arguments) throws Exception {
    var service = arguments[0];
    var project = new Project();
    var column = new Column(0, "cell");
    project.columnModel.addColumn(-1, column, true);
    var rowsByType = new HashMap<String, List<Row>>();
    for (var line : Files.readAllLines(Path.of(arguments[1])).stream().skip(1).toList()) {
      var fields = line.split("\t");
      var row = new Row(1);
      row.setCell(0, new Cell(fields[0], null));
      rowsByType.computeIfAbsent(fields[1], type -> new ArrayList<>()).add(row);
    }
    project.rows.addAll(rowsByType.get("Country"));
    var guessed = new OpenRefine().guessTypes(project, column, service);

    var matched = new ArrayList<Map<String, Object>>();
    for (var type : rowsByType.keySet())
      for (var recon : reconcile(service, type, project, rowsByType.get(type)).entrySet())
        matched.add(
            Map.of(
                "cell", recon.getKey(),
                "type", type,
                "verdict", recon.getValue().judgment, // cspell:disable-line
                "id", recon.getValue().match == null ? "-" : recon.getValue().match.id,
                "names", namesOf(recon.getValue())));
    var refused = reconcile(service, "Planet", project, project.rows.subList(0, 1));

    var asked =
        "{\"properties\": [{\"id\": \"ISO_ALPHA_3\", \"name\": \"\"}, {\"id\": \"MEMBER_OF\", \"name\": \"\"}]}";
    var extension = new ReconciledDataExtensionJob(DataExtensionConfig.reconstruct(asked), service);
    var added = extension.extend(Set.of("country:om"), new HashMap<>()).get("country:om");

    System.out.println(
        json.writeValueAsString(
            Map.of(
                "guessed", guessed,
                "matched", matched,
                "refused", refused.values().stream().map(recon -> String.valueOf(recon.error)).toList(),
                "columns", extension.columns,
                "added", added.data)));
  }

  /** Answers as OpenRefine takes them, in batches of its own size. */
  static Map<String, Recon> reconcile(String service, String type, Project project, List<Row> rows) {
    var config = new StandardReconConfig(service, "", "", type, type, true, List.of(), 0);
    var recons = new HashMap<String, Recon>();
    var size = config.getBatchSize(rows.size());
    for (var start = 0; start < rows.size(); start += size) {
      var batch = rows.subList(start, Math.min(start + size, rows.size()));
      var jobs = new ArrayList<ReconJob>();
      for (var row : batch) jobs.add(config.createJob(project, 0, row, "cell", row.getCell(0)));
      var results = config.batchRecon(jobs, 1);
      for (var n = 0; n < batch.size(); n++)
        recons.put((String) batch.get(n).getCellValue(0), results.get(n));
    }
    return recons;
  }

  static List<String> namesOf(Recon recon) {
    return recon.candidates == null
        ? List.of()
        : recon.candidates.stream().map(candidate -> candidate.name).toList();
  }
}
