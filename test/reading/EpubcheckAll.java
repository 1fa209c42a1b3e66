import com.adobe.epubcheck.tool.EpubChecker;
import java.io.BufferedReader;
import java.io.InputStreamReader;

/** Checks the books that are named to it, a path a line; once a report lies beside a book, says its path. */
public class EpubcheckAll {
  public static void main(String[] none) throws Exception {
    BufferedReader books = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    for (String book = books.readLine(); book != null; book = books.readLine()) {
      new EpubChecker().run(new String[] {book, "--json", book + ".json", "--quiet"});
      System.out.println(book);
    }
  }
}
