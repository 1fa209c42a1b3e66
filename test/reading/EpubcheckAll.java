import com.adobe.epubcheck.tool.EpubChecker;

/** Checks many books in one run of Java, whose start takes longer than a book: each beside its report. */
public class EpubcheckAll {
  public static void main(String[] books) {
    for (String book : books)
      new EpubChecker().run(new String[] {book, "--json", book + ".json", "--quiet"});
  }
}
