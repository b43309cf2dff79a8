import java.io.File;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntologyManager;

/**
 * HermiT on the statements of files: java -cp JARS Reason.java FILE… Prints whether they contradict each other, the classes that
 * nothing can be in, and how many axioms there are.
 */
class Reason {
  public static void main(String[] files) throws Exception {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    var all = manager.createOntology();
    for (var file : files)
      manager.addAxioms(all, manager.loadOntologyFromOntologyDocument(new File(file)).getAxioms());
    var reasoner = new ReasonerFactory().createReasoner(all);
    System.out.println(reasoner.isConsistent() ? "consistent" : "contradictory");
    if (reasoner.isConsistent())
      System.out.println(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom());
    System.out.println(all.getAxiomCount());
    System.exit(0);
  }
}
