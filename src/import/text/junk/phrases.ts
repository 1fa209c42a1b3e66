/**
 * What pages say around an article, by what it is. A phrase stands for a whole line; one that ends in
 * `:` is followed by a colon, an arrow or nothing; one that ends in `…` begins a line that goes on.
 * Nothing is here that a sentence of prose would begin with.
 */
export const PHRASES: readonly (readonly [why: string, phrases: string])[] = [
  [
    'a link to another article',
    `
read more:|read also:|also read:|read next:|see also:|related:|related articles:|related stories:|related news:|related topics:|more on this:|more on this story:|more on this topic:|more from|you may also like|you might also like|recommended|recommended for you|recommended stories|recommended reading:|most read|most popular|trending|trending now|don't miss:|editor's picks|editors' picks|latest news|in case you missed it:|continue reading|keep reading|read full story|read the full story|full story:|click here to read…|up next:|what to read next
leer más:|lee también:|lea también:|le puede interesar:|te puede interesar:|relacionado:|noticias relacionadas:|artículos relacionados:|lo más leído|más leídas|más información:|más sobre este tema:|sigue leyendo|ver también:
lire aussi:|à lire aussi:|lire la suite|à lire également:|lire également:|voir aussi:|articles liés:|sur le même sujet:|les plus lus|en savoir plus:|pour aller plus loin:|à voir aussi:
lesen sie auch:|lesen sie mehr:|mehr lesen:|weiterlesen|mehr zum thema:|lesen sie hier:|auch interessant:|das könnte sie auch interessieren:|meistgelesen|zum thema:|siehe auch:|mehr dazu:
leggi anche:|leggi di più:|leggi tutto|continua a leggere|articoli correlati:|potrebbe interessarti:|potrebbe interessarti anche:|i più letti|vedi anche:|per approfondire:
leia mais:|leia também:|veja também:|saiba mais:|notícias relacionadas:|artigos relacionados:|mais lidas|continue lendo|continue a ler|continuar a ler
lees ook:|lees meer:|lees verder|meer over dit onderwerp:|gerelateerd:|gerelateerde artikelen:|meest gelezen|zie ook:|bekijk ook:
читайте также:|читать также:|читайте ещё:|читать далее|читать дальше|подробнее:|по теме:|материалы по теме:|похожие новости:|самое читаемое|популярное|рекомендуем:|смотрите также:|ранее по теме:|читать полностью|другие новости:|новости по теме:
читайте також:|читати далі|детальніше:|за темою:|матеріали за темою:|дивіться також:|схожі новини:|найпопулярніше
czytaj też:|czytaj także:|czytaj również:|czytaj więcej:|czytaj dalej|przeczytaj także:|przeczytaj też:|zobacz też:|zobacz także:|zobacz również:|powiązane artykuły:|polecamy:|najczęściej czytane
čtěte také:|čtěte i:|čtěte více:|přečtěte si také:|více:|číst dál|související články:|související:|nejčtenější|mohlo by vás zajímat:|viz také:
devamını oku|ayrıca oku:|ayrıca okuyun:|bunları da okuyun:|ilgili haberler:|ilgili haber:|bunlar da ilginizi çekebilir:|ilginizi çekebilir:|en çok okunanlar|haberin devamı:
həmçinin oxuyun:|həmçinin oxu:|bunu da oxuyun:|bunu da oxu:|daha ətraflı:|ətraflı oxu:|ətraflı:|davamını oxu|oxşar xəbərlər:|əlaqəli xəbərlər:|ən çox oxunanlar|digər xəbərlər:
קראו גם:|קרא גם:|קראו עוד:|קרא עוד:|לקריאה נוספת:|המשך קריאה|כתבות נוספות:|עוד בנושא:|כתבות קשורות:|אולי יעניין אותך:|אולי יעניין אתכם:|הנקראות ביותר
اقرأ أيضا:|اقرأ ايضا:|إقرأ أيضا:|اقرأ المزيد:|اقرأ أيضاً:|المزيد:|مواضيع ذات صلة:|أخبار ذات صلة:|مقالات ذات صلة:|قد يعجبك أيضا:|قد يهمك:|الأكثر قراءة|تابع القراءة|للمزيد:
بیشتر بخوانید:|همچنین بخوانید:|ادامه مطلب|مطالب مرتبط:|اخبار مرتبط:|خبرهای مرتبط:|پربازدیدترین|پربیننده‌ترین|بخوانید:
यह भी पढ़ें:|ये भी पढ़ें:|और पढ़ें:|आगे पढ़ें|संबंधित खबरें:|संबंधित समाचार:|सबसे ज्यादा पढ़ी गई
関連記事:|関連ニュース:|あわせて読みたい:|合わせて読みたい:|続きを読む|もっと見る|おすすめ記事:|人気記事|こちらもおすすめ:
相关阅读:|延伸阅读:|相关新闻:|相关文章:|推荐阅读:|阅读更多:|阅读全文|更多新闻|热门文章|猜你喜欢|相關閱讀:|延伸閱讀:|相關新聞:|閱讀更多:`,
  ],
  [
    'an invitation to subscribe',
    `
subscribe|subscribe now|subscribe to…|sign up|sign up now|sign up for our…|sign up for the…|sign up to our…|sign up here…|get our newsletter…|join our newsletter…|newsletter|newsletters|newsletter signup|our newsletter|enter your email…|your email address|email address|this article is for subscribers…|already a subscriber…|support our journalism…|support independent journalism…|become a member|become a subscriber|start your free trial…|log in to continue…|get the latest news delivered…|get unlimited access…
suscríbete|suscríbase|suscríbete a…|suscríbase a…|suscribirse|boletín|recibe nuestro boletín…|apúntate a…
abonnez-vous|abonnez-vous à…|s'abonner|je m'abonne|inscrivez-vous à…|recevez notre newsletter…|recevez nos…|article réservé aux abonnés…|cet article est réservé aux abonnés…
abonnieren|jetzt abonnieren|jetzt abonnieren…|newsletter abonnieren…|abonnieren sie…|melden sie sich für…|hier anmelden…|zum newsletter anmelden…|unser newsletter…
abbonati|abbonati ora|iscriviti|iscriviti alla…|iscriviti a…
assine|assine já|assine agora|assine a newsletter…|assine nossa…|subscreva a…|inscreva-se em…|receba a nossa newsletter…
abonneer|word abonnee|abonneer je op…|schrijf je in voor…|meld je aan voor…|neem een abonnement…
подписаться|подпишитесь|подписывайтесь|подписаться на…|подпишитесь на…|подписывайтесь на…|подписка|рассылка|подписка на…
підписатися|підпишіться|підписуйтесь|підписуйтеся|підпишіться на…|підписуйтесь на…|підписуйтеся на…
subskrybuj|zapisz się|zapisz się do…|zapisz się na…|zaprenumeruj…|newsletter…
odebírat|odebírat newsletter…|přihlaste se k odběru…|předplatné|předplatit
abone ol|abone olun|bültenimize abone…|bültene abone…|e-bültenimize…
abunə ol|abunə olun|bizə abunə…|kanalımıza abunə…|xəbər bülleteninə…
הירשמו|הירשם|הרשמה|הרשמה לניוזלטר…|הירשמו לניוזלטר…|הצטרפו לניוזלטר…|להרשמה…|מנויים בלבד
اشترك|اشترك الآن|اشترك في…|اشتركوا في…|النشرة البريدية|سجل في…
عضویت در خبرنامه…|مشترک شوید|اشتراک در خبرنامه…|خبرنامه
सब्सक्राइब करें|सदस्यता लें|न्यूज़लेटर|न्यूज़लेटर के लिए…|हमारे न्यूज़लेटर…
購読する|メルマガ登録…|ニュースレター登録…|無料会員登録…|会員登録…|この記事は有料会員限定…
订阅|立即订阅|订阅我们…|訂閱|訂閱我們…|立即訂閱`,
  ],
  [
    'a cookie notice',
    `
we use cookies…|this site uses cookies…|this website uses cookies…|our website uses cookies…|by continuing to browse…|by clicking accept…|accept cookies|accept all|accept all cookies|reject all|reject all cookies|manage cookies|cookie settings|cookie policy|cookie preferences|privacy policy|privacy settings|terms of use|terms of service|terms and conditions|do not sell my…
utilizamos cookies…|usamos cookies…|este sitio utiliza cookies…|este sitio web utiliza cookies…|aceptar cookies|aceptar todo|aceptar todas|política de privacidad|política de cookies
nous utilisons des cookies…|ce site utilise des cookies…|accepter tout|tout accepter|tout refuser|accepter les cookies|politique de confidentialité|gérer les cookies
wir verwenden cookies…|wir nutzen cookies…|diese website verwendet cookies…|diese seite verwendet cookies…|alle akzeptieren|cookies akzeptieren|datenschutz|datenschutzerklärung|impressum
utilizziamo i cookie…|questo sito utilizza cookie…|questo sito utilizza i cookie…|accetta tutti|accetta|informativa sulla privacy
este site usa cookies…|este site utiliza cookies…|aceitar todos|aceitar cookies|política de privacidade
wij gebruiken cookies…|we gebruiken cookies…|deze website gebruikt cookies…|alles accepteren|cookies accepteren|privacybeleid
мы используем cookie…|мы используем файлы cookie…|этот сайт использует…|принять все|принять|политика конфиденциальности
ми використовуємо cookie…|ми використовуємо файли cookie…|цей сайт використовує…|прийняти всі|політика конфіденційності
używamy plików cookie…|ta strona używa…|ta strona korzysta z plików cookie…|akceptuj wszystkie|akceptuję|polityka prywatności
používáme cookies…|používáme soubory cookie…|tento web používá…|přijmout vše|souhlasím|zásady ochrany osobních údajů
çerezleri kullanıyoruz…|bu site çerez…|sitemizde çerez…|web sitemizde çerez…|tümünü kabul et|kabul et|gizlilik politikası
biz kuki…|bu sayt kuki…|saytımız kuki…|kukiləri qəbul et|məxfilik siyasəti
אנו משתמשים בעוגיות…|אנחנו משתמשים בעוגיות…|אתר זה משתמש בעוגיות…|האתר משתמש בעוגיות…|אישור הכל|מדיניות פרטיות|מדיניות הפרטיות
نستخدم ملفات تعريف الارتباط…|يستخدم هذا الموقع ملفات…|هذا الموقع يستخدم…|قبول الكل|سياسة الخصوصية
این سایت از کوکی…|ما از کوکی…|حریم خصوصی
हम कुकीज़ का उपयोग…|यह वेबसाइट कुकीज़…|सभी स्वीकार करें|गोपनीयता नीति
当サイトではクッキー…|当サイトはcookie…|当サイトではcookie…|すべて許可|プライバシーポリシー
本网站使用cookie…|我们使用cookie…|全部接受|接受所有cookie|隐私政策|本網站使用cookie…|隱私權政策`,
  ],
  [
    'an advertisement',
    `
advertisement|advertisements|advertisement:|advertising|ad|ads|sponsored|sponsored content|sponsored by…|promoted|promoted content|paid content|story continues below…|article continues below…|article continues after…|story continues after…|continue reading below…|skip advertisement|skip ad|ad feedback|scroll to continue…|remove ads|report this ad|advertisement - continue…|advertisement - scroll…
publicidad|anuncio|contenido patrocinado|publicité|annonce|contenu sponsorisé|la suite après la publicité…|anzeige|werbung|gesponsert|pubblicità|contenuto sponsorizzato|publicidade|continua depois da publicidade…|continua após a publicidade…|conteúdo patrocinado|advertentie|gesponsord|реклама|на правах рекламы|партнёрский материал|материал партнера|продолжение под рекламой…|на правах реклами|reklama|artykuł sponsorowany|reklama…|dalsza część artykułu…|inzerce|reklam|haberin devamı reklamdan…|sponsorlu içerik|reklam…|פרסומת|תוכן שיווקי|תוכן ממומן|إعلان|إعلانات|اعلان|محتوى برعاية|تبلیغات|آگهی|विज्ञापन|प्रायोजित|広告|スポンサーリンク|pr記事|广告|推广|赞助内容|廣告`,
  ],
  [
    'an invitation to follow',
    `
follow us|follow us on…|follow us:|follow|follow on google news|follow us in google news…|join our telegram…|join our whatsapp…|join us on…|like us on…|find us on…|download our app…|download the app…|get our app…|get it on google play|download on the app store|add us as a preferred source…
síguenos|síguenos en…|síganos en…|suivez-nous|suivez-nous sur…|folgen sie uns|folgen sie uns auf…|folge uns auf…|seguici|seguici su…|siga-nos|siga-nos no…|siga o canal…|siga nossas…|volg ons|volg ons op…|следите за нами…|следите за новостями…|мы в telegram…|мы в телеграме…|наш телеграм-канал…|читайте нас в…|присоединяйтесь к нам…|стежте за нами…|ми в telegram…|читайте нас у…|śledź nas|śledź nas na…|obserwuj nas na…|sledujte nás|sledujte nás na…|bizi takip edin|bizi takip edin…|bizi izləyin|bizi izləyin…|bizi izle…|telegram kanalımıza…|עקבו אחרינו|עקבו אחרינו ב…|הצטרפו לטלגרם…|הצטרפו לערוץ…|تابعنا|تابعونا|تابعنا على…|تابعونا على…|انضم إلى قناتنا…|ما را دنبال کنید|ما را در…|به کانال تلگرام…|हमें फॉलो करें|हमें फॉलो करें…|फॉलो करें|フォローする|フォローする…|公式アカウントをフォロー…|关注我们|关注我们…|請追蹤我們…|追蹤我們`,
  ],
  [
    'an invitation to comment',
    `
comment|comments|comments:|reader comments|view all comments|leave a comment|leave a reply|add a comment|post a comment|write a comment|view comments|show comments|hide comments|join the conversation|be the first to comment…|no comments|no comments yet|comments are closed|log in to comment…|sign in to comment…|report an error|report a typo|feedback|was this article helpful?
comentarios|comentarios:|deja un comentario|comentar|commentaires|commentaires:|laisser un commentaire|réagir|kommentare|kommentar schreiben|kommentieren|kommentare lesen|kommentare:|commenti|commenti:|lascia un commento|comentários|comentários:|deixe um comentário|comente|reacties|reageer|plaats een reactie|комментарии|комментарии:|комментариев нет|оставить комментарий|добавить комментарий|нашли ошибку?…|коментарі|коментарі:|залишити коментар|додати коментар|komentarze|komentarze:|dodaj komentarz|skomentuj|komentáře|komentáře:|diskuse|přidat komentář|yorumlar|yorumlar:|yorum yap|yorum yaz|şərhlər|şərhlər:|şərh yaz|rəy yaz|תגובות|תגובות:|הוסף תגובה|הוספת תגובה|כתוב תגובה|התעليقات|التعليقات|تعليقات|التعليقات:|أضف تعليق|أضف تعليقا|اترك تعليقا|نظرات|نظر شما|ارسال نظر|دیدگاه‌ها|टिप्पणियां|टिप्पणी करें|कमेंट करें|コメント|コメントする|コメントを書く|コメント:|评论|发表评论|我要评论|評論|發表評論|留言`,
  ],
  [
    'a button of the page',
    `
print this|print this page|print article|print this article|print page|text size|font size|increase font size|decrease font size|dark mode|skip to content|skip to main content|menu|search|log in|login|sign in|sign out|register|my account|back to top|go back|home|next article|previous article|next|previous|next post|previous post|listen|listen to this article|listen to article|listen to this story|play audio|audio|play|pause|save|save article|read later|save for later|bookmark|add to favourites|add to favorites|loading|loading…|close|open menu|show more|show less|load more|view gallery|view original|translate|view in browser|copy|image source|enlarge|enlarge image|click to enlarge|gift article|gift this article|article saved|add to reading list|jump to comments
imprimir|guardar|escuchar|volver arriba|iniciar sesión|tamaño de letra|compartir artículo|imprimer|écouter|haut de page|se connecter|taille du texte|sauvegarder|enregistrer|drucken|artikel drucken|vorlesen|artikel anhören|nach oben|anmelden|schriftgröße|merken|merkliste|stampa|ascolta|torna su|accedi|dimensione testo|ouvir|voltar ao topo|entrar|tamanho da fonte|tamanho do texto|afdrukken|print|luister|luister naar dit artikel|naar boven|inloggen|lettergrootte|bewaren|печать|распечатать|версия для печати|слушать|наверх|войти|размер шрифта|размер текста|в закладки|сохранить|на главную|назад|друк|роздрукувати|версія для друку|увійти|розмір шрифту|drukuj|wydrukuj|posłuchaj|do góry|zaloguj się|rozmiar tekstu|wielkość czcionki|tisk|vytisknout|nahoru|přihlásit se|velikost písma|poslechnout|yazdır|dinle|haberi dinle|yukarı çık|giriş yap|yazı boyutu|metin boyutu|kaydet|çap et|çap versiyası|dinlə|yuxarı|daxil ol|şriftin ölçüsü|yadda saxla|ana səhifə|הדפסה|הדפס|הדפס כתבה|האזינו לכתבה|האזן|לראש הדף|חזרה למעלה|גודל טקסט|גודל גופן|שמור|שמירה|التحكم بحجم الخط|حجم الخط|طباعة|اطبع|استمع|حفظ|تسجيل الدخول|الصفحة الرئيسية|چاپ|نسخه چاپی|اندازه قلم|اندازه متن|گوش کنید|ورود|प्रिंट|प्रिंट करें|सुनें|फ़ॉन्ट साइज़|लॉग इन|印刷|印刷する|保存|文字サイズ|ログイン|トップへ戻る|ページトップへ|打印|打印本页|字号|字体大小|收藏|返回顶部|登录|列印|字級|朗读`,
  ],
];
