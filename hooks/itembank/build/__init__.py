"""What does a build do, in which order? The only room that generators and scripts start from."""
