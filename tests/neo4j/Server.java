import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j in the folder HOME, set up by HOME/neo4j.conf: java -cp 'lib/*' Server.java HOME
 * When its standard input closes, by intent or because its parent died, it stops and deletes HOME.
 */
class Server {
  public static void main(String[] arguments) throws Exception {
    var home = Path.of(arguments[0]);
    var neo4j =
        new DatabaseManagementServiceBuilder(home)
            .loadPropertiesFromFile(home.resolve("neo4j.conf"))
            .build();
    System.out.println("READY");
    System.in.transferTo(OutputStream.nullOutputStream());
    neo4j.shutdown();
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    System.exit(0);
  }
}
