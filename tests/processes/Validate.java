import java.io.File;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;

/** Fails unless a file is valid: java -cp JARS Validate.java SCHEMA FILE, with the schemas at the root of a jar. */
class Validate {
  public static void main(String[] arguments) throws Exception {
    var documents =
        (DOMImplementationLS)
            DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    // What a schema imports by an address on the web lies beside it.
    factory.setResourceResolver(
        (type, namespace, publicId, address, base) -> {
          var input = documents.createLSInput();
          input.setSystemId(address);
          input.setByteStream(resource(address.substring(address.lastIndexOf('/') + 1)));
          return input;
        });
    var schema = factory.newSchema(new StreamSource(resource(arguments[0])));
    schema.newValidator().validate(new StreamSource(new File(arguments[1])));
  }

  static java.io.InputStream resource(String name) {
    return Validate.class.getClassLoader().getResourceAsStream(name);
  }
}
