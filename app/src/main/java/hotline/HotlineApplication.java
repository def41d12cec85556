package hotline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: a county's 12345 hotline, its interface and its console. */
@SpringBootApplication
public class HotlineApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(HotlineApplication.class, arguments);
    }
}
